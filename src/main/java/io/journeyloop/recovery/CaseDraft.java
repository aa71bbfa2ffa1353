package io.journeyloop.recovery;

import io.journeyloop.customer.Customer;
import io.journeyloop.recovery.persistence.NewCase;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Role;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A case about to be opened.
 *
 * @param customer null where nobody knows who it is
 * @param journey the journey the customer was in, where known
 * @param touchpoint the touchpoint the customer was unhappy about, where known
 */
record CaseDraft(
        CaseSource source,
        @Nullable String complaintNo,
        @Nullable Customer customer,
        BranchNo branchNo,
        Instant receivedAt,
        CaseSubject subject,
        @Nullable String channel,
        @Nullable String journey,
        @Nullable String touchpoint,
        @Nullable Integer score) {

    /** Until its triage a case is the branch manager's, and of the least severity. */
    static final CaseOwner UNTRIAGED = new CaseOwner(Role.BRANCH_MANAGER.slug(), null);

    /**
     * The case that it becomes; a complaint has its legal deadline from the beginning.
     *
     * @param who records it
     * @param deadlines the deadline of a simple complaint, by receipt and branch
     */
    NewCase opened(String caseNo, Instant now, String who, BiFunction<Instant, BranchNo, Instant> deadlines) {
        boolean complaint = source == CaseSource.COMPLAINT;
        return new NewCase(
                caseNo,
                new CaseOrigin(
                        source,
                        complaintNo,
                        receivedAt,
                        now,
                        complaint ? who : null,
                        channel,
                        journey,
                        touchpoint,
                        score),
                subject,
                new CaseParties(
                        customer == null ? null : customer.id(),
                        customer == null ? CaseParties.NOBODYS : customer.tier().rank(),
                        branchNo,
                        UNTRIAGED,
                        Set.of()),
                Severity.S4,
                complaint ? LegalTerm.simple(deadlines.apply(receivedAt, branchNo)) : LegalTerm.NONE);
    }

    @Override
    public String toString() {
        return "CaseDraft[" + source + ", " + branchNo + "]";
    }
}
