package io.journeyloop.recovery.rest;

import io.journeyloop.customer.Customer;
import io.journeyloop.recovery.CaseLogEntry;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.staff.Masking;
import io.journeyloop.time.CalendarDays;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case as the API shows it; the customer's name is masked, and so are telephones, cards and the like in what was said.
 *
 * @param owner the person, or the role while nobody in particular
 * @param legalDaysLeft days of the branch's calendar, negative once the deadline has passed
 * @param narrative the customer's words; only with a single case
 * @param log only with a single case
 * @param recused the members of staff whom the complaint is about, by user name
 * @param extensionAskedBy who asked for more time by law, until somebody of a level above approves
 * @param legalMissed whether the legal deadline passed without an answer; once true, always true
 */
record CaseView(
        String caseNo,
        String state,
        String source,
        String severity,
        boolean complaint,
        @Nullable String complaintNo,
        String owner,
        String branch,
        int level,
        @Nullable String customerNo,
        @Nullable String customerName,
        Instant receivedAt,
        Instant openedAt,
        @Nullable String legalKind,
        @Nullable Instant legalDeadline,
        @Nullable Long legalDaysLeft,
        @Nullable String extendedBy,
        @Nullable Instant internalDueAt,
        @Nullable String product,
        @Nullable String issue,
        @Nullable String channel,
        @Nullable String journey,
        @Nullable String touchpoint,
        @Nullable Integer score,
        @Nullable String rootCause,
        @Nullable String remedy,
        @Nullable String action,
        @Nullable BigDecimal goodwillAmount,
        @Nullable String proposedBy,
        @Nullable String approvedBy,
        @Nullable Instant firstContactAt,
        @Nullable Instant closedAt,
        @Nullable Integer resurveyScore,
        @Nullable String narrative,
        @Nullable List<LogView> log,
        @Nullable String recused,
        @Nullable String extensionAskedBy,
        boolean legalMissed,
        @Nullable Instant missedDeadline) {

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "CaseView[…]";
    }

    /** One line of the log. */
    record LogView(Instant at, String who, String what, @Nullable String detail) {
        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "LogView[…]";
        }
    }

    static CaseView of(
            RecoveryCase from,
            @Nullable Customer customer,
            Instant now,
            ZoneId zone,
            @Nullable List<CaseLogEntry> log) {
        return new CaseView(
                from.caseNo(),
                from.state().slug(),
                from.origin().source().slug(),
                from.severity().slug(),
                from.legal().complaint(),
                from.origin().complaintNo(),
                Objects.requireNonNullElse(from.owner().name(), from.owner().role()),
                from.branchNo(),
                from.level(),
                customer == null ? null : customer.customerNo(),
                customer == null ? null : Masking.name(customer.name()),
                from.origin().receivedAt(),
                from.origin().openedAt(),
                from.legal().kind() == null ? null : from.legal().kind().slug(),
                from.legal().deadline(),
                from.legal().deadline() == null
                        ? null
                        : CalendarDays.left(now, from.legal().deadline(), zone),
                from.legal().extendedBy(),
                from.progress().contactDueAt(),
                said(from.subject().product()),
                said(from.subject().issue()),
                from.origin().channel(),
                from.origin().journey(),
                from.origin().touchpoint(),
                from.origin().score(),
                from.remedy().rootCause(),
                said(from.remedy().proposal()),
                said(from.remedy().action()),
                from.goodwill().amount(),
                from.goodwill().proposedBy(),
                from.goodwill().approvedBy(),
                from.progress().firstContactAt(),
                from.progress().closedAt(),
                from.progress().resurveyScore(),
                log == null ? null : said(from.subject().narrative()),
                log == null
                        ? null
                        : log.stream()
                                .map(line -> new LogView(
                                        line.at(),
                                        line.who(),
                                        line.what(),
                                        line.isCoded() ? line.detail() : said(line.detail())))
                                .toList(),
                from.recused().isEmpty() ? null : String.join(", ", from.recused()),
                from.legal().extensionAskedBy(),
                from.missed(now),
                from.legal().missedDeadline());
    }

    /** People's words without the numbers by which somebody could be called or known. */
    private static @Nullable String said(@Nullable String words) {
        return words == null ? null : Masking.words(words);
    }
}
