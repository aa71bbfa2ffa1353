package io.journeyloop.recovery;

import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The closed loop: opening, following and working on cases, within one's own branch. */
@Service
@Transactional
public class Recovery {

    private final CaseSearch search;
    private final CaseReading reading;
    private final CaseContacts contacts;
    private final CaseRemedies remedies;
    private final CaseEndings endings;
    private final CaseLegal legal;
    private final ComplaintIntake intake;

    Recovery(
            CaseSearch search,
            CaseReading reading,
            CaseContacts contacts,
            CaseRemedies remedies,
            CaseEndings endings,
            CaseLegal legal,
            ComplaintIntake intake) {
        this.search = search;
        this.reading = reading;
        this.contacts = contacts;
        this.remedies = remedies;
        this.endings = endings;
        this.legal = legal;
        this.intake = intake;
    }

    /**
     * Opens a case for one complaint; where nobody says which branch and which customer, it is the signed-in person's.
     *
     * @return the case's number
     * @throws Problem INVALID naming the field; CONFLICT where a case with this complaint number exists
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public String openFromComplaint(NewComplaint complaint) {
        return intake.open(complaint);
    }

    /** See {@link CaseSearch#page}. */
    @Transactional(readOnly = true)
    public Paged<RecoveryCase> page(CaseQuery query) {
        return search.page(query);
    }

    /** See {@link CaseReading#get}. */
    @Transactional(readOnly = true)
    public RecoveryCase get(String caseNo) {
        return reading.get(caseNo);
    }

    /** See {@link CaseReading#may}. */
    @Transactional(readOnly = true)
    public boolean may(RecoveryCase found, CaseAct act) {
        return reading.may(found, act);
    }

    /** See {@link CaseReading#deadlineIf}. */
    @Transactional(readOnly = true)
    public Instant deadlineIf(RecoveryCase found, LegalKind kind, boolean extended) {
        return reading.deadlineIf(found, kind, extended);
    }

    /** What happened to a case, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseLogEntry> log(RecoveryCase found) {
        return reading.log(found);
    }

    /** What people are to do next in a case. */
    @Transactional(readOnly = true)
    public List<OpenTask> openTasks(RecoveryCase found) {
        return reading.openTasks(found);
    }

    /** A person spoke with the customer, or tried to; see {@link CaseContacts#contact}. */
    public RecoveryCase contact(String caseNo, @Nullable String outcome, @Nullable String heard) {
        return contacts.contact(caseNo, outcome, heard);
    }

    /** See {@link CaseRemedies#rootCause}. */
    public RecoveryCase rootCause(String caseNo, @Nullable String rootCause) {
        return remedies.rootCause(caseNo, rootCause);
    }

    /** See {@link CaseRemedies#remedy}. */
    public RecoveryCase remedy(
            String caseNo, @Nullable String remedy, @Nullable String action, @Nullable Object goodwill) {
        return remedies.remedy(caseNo, remedy, action, goodwill);
    }

    /** See {@link CaseRemedies#close}. */
    public RecoveryCase close(String caseNo, @Nullable String action) {
        return remedies.close(caseNo, action, null);
    }

    /** As {@link #close(String, String)}; the log keeps why. */
    public RecoveryCase close(String caseNo, @Nullable String action, String reason) {
        return remedies.close(caseNo, action, reason);
    }

    /** See {@link CaseEndings#reopen}. */
    public RecoveryCase reopen(String caseNo, @Nullable String reason) {
        return endings.reopen(caseNo, reason);
    }

    /** See {@link CaseEndings#withdraw}. */
    public RecoveryCase withdraw(String caseNo, @Nullable String reason) {
        return endings.withdraw(caseNo, reason);
    }

    /** See {@link CaseLegal#term}. */
    public RecoveryCase legalTerm(String caseNo, @Nullable String kind, boolean extended, @Nullable String reason) {
        return legal.term(caseNo, kind, extended, reason);
    }
}
