package io.journeyloop.recovery.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.MaskedCustomer;
import io.journeyloop.recovery.CaseLogEntry;
import io.journeyloop.recovery.CaseSubject;
import io.journeyloop.recovery.LegalTerm;
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
 * A case as the API shows it, its parts flat in JSON; the customer's name is masked, and so are telephones, cards and the
 * like in what was said.
 *
 * @param owner the person, or the role while nobody in particular
 * @param recused the members of staff whom the complaint is about, by user name
 * @param log only with a single case
 */
record CaseView(
        String caseNo,
        String state,
        String severity,
        int level,
        String owner,
        String branch,
        @JsonUnwrapped Origin origin,
        @JsonUnwrapped Subject subject,
        @JsonUnwrapped Law law,
        @JsonUnwrapped Loop loop,
        @Nullable String recused,
        @Nullable List<LogView> log) {

    /** Where it came from, and about whom. */
    record Origin(
            String source,
            @Nullable String complaintNo,
            @JsonUnwrapped MaskedCustomer customer,
            Instant receivedAt,
            Instant openedAt,
            @Nullable String channel,
            @Nullable String journey,
            @Nullable String touchpoint,
            @Nullable Integer score) {

        static Origin of(RecoveryCase from, @Nullable Customer customer) {
            return new Origin(
                    from.origin().source().slug(),
                    from.origin().complaintNo(),
                    MaskedCustomer.of(customer),
                    from.origin().receivedAt(),
                    from.origin().openedAt(),
                    from.origin().channel(),
                    from.origin().journey(),
                    from.origin().touchpoint(),
                    from.origin().score());
        }
    }

    /** @param narrative the customer's words; only with a single case */
    record Subject(@Nullable String product, @Nullable String issue, @Nullable String narrative) {

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "Subject[…]";
        }
    }

    /**
     * What regulation asks.
     *
     * @param legalDaysLeft days of the branch's calendar, negative once the deadline has passed
     * @param extensionAskedBy who asked for more time by law, until somebody of a level above approves
     * @param legalMissed whether the legal deadline passed without an answer; once true, always true
     */
    record Law(
            boolean complaint,
            @Nullable String legalKind,
            @Nullable Instant legalDeadline,
            @Nullable Long legalDaysLeft,
            @Nullable String extensionAskedBy,
            @Nullable String extendedBy,
            boolean legalMissed,
            @Nullable Instant missedDeadline) {

        static Law of(RecoveryCase from, Instant now, ZoneId zone) {
            LegalTerm term = from.legal();
            Instant deadline = term.deadline();
            return new Law(
                    term.complaint(),
                    term.kind() == null ? null : term.kind().slug(),
                    deadline,
                    deadline == null ? null : CalendarDays.left(now, deadline, zone),
                    term.extensionAskedBy(),
                    term.extendedBy(),
                    from.missed(now),
                    term.missedDeadline());
        }
    }

    /**
     * How far the loop is closed.
     *
     * @param internalDueAt until when a person is to have spoken with the customer
     * @param goodwillAmount in the bank's currency
     */
    record Loop(
            @Nullable Instant internalDueAt,
            @Nullable Instant firstContactAt,
            @Nullable String rootCause,
            @Nullable String remedy,
            @Nullable String action,
            @Nullable BigDecimal goodwillAmount,
            @Nullable String proposedBy,
            @Nullable String approvedBy,
            @Nullable Instant closedAt,
            @Nullable Integer resurveyScore) {

        static Loop of(RecoveryCase from) {
            return new Loop(
                    from.progress().contactDueAt(),
                    from.progress().firstContactAt(),
                    from.remedy().rootCause(),
                    said(from.remedy().proposal()),
                    said(from.remedy().action()),
                    from.goodwill().amount(),
                    from.goodwill().proposedBy(),
                    from.goodwill().approvedBy(),
                    from.progress().closedAt(),
                    from.progress().resurveyScore());
        }

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "Loop[…]";
        }
    }

    /** One line of the log. */
    record LogView(Instant at, String who, String what, @Nullable String detail) {

        static LogView of(CaseLogEntry line) {
            return new LogView(
                    line.at(), line.who(), line.what(), line.isCoded() ? line.detail() : said(line.detail()));
        }

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "LogView[…]";
        }
    }

    /** @param log null in lists: neither it nor the customer's words are shown there */
    static CaseView of(
            RecoveryCase from,
            @Nullable Customer customer,
            Instant now,
            ZoneId zone,
            @Nullable List<CaseLogEntry> log) {
        CaseSubject subject = from.subject();
        return new CaseView(
                from.caseNo(),
                from.state().slug(),
                from.severity().slug(),
                from.level(),
                Objects.requireNonNullElse(from.owner().name(), from.owner().role()),
                from.branchNo().value(),
                Origin.of(from, customer),
                new Subject(
                        said(subject.product()), said(subject.issue()), log == null ? null : said(subject.narrative())),
                Law.of(from, now, zone),
                Loop.of(from),
                from.recused().isEmpty() ? null : String.join(", ", from.recused()),
                log == null ? null : log.stream().map(LogView::of).toList());
    }

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "CaseView[…]";
    }

    /** People's words without the numbers by which somebody could be called or known. */
    private static @Nullable String said(@Nullable String words) {
        return words == null ? null : Masking.words(words);
    }
}
