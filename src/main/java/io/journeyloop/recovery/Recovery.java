package io.journeyloop.recovery;

import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.feedback.LowScore;
import io.journeyloop.recovery.CaseOpening.Draft;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.recovery.persistence.CaseScope;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The closed loop: opening, following and working on cases, within one's own branch. */
@Service
@Transactional
public class Recovery {

    /** A search that means more people than this is none. */
    private static final int MOST_CUSTOMERS = 200;

    private final CaseMapper mapper;
    private final CaseOpening opening;
    private final CaseWork work;
    private final ComplaintIntake intake;
    private final CaseAccess access;
    private final CaseLegal legal;
    private final Customers customers;
    private final CurrentStaff staff;
    private final RecoverySettings settings;
    private final Clock clock;

    Recovery(
            CaseMapper mapper,
            CaseOpening opening,
            CaseWork work,
            ComplaintIntake intake,
            CaseAccess access,
            CaseLegal legal,
            Customers customers,
            CurrentStaff staff,
            RecoverySettings settings,
            Clock clock) {
        this.mapper = mapper;
        this.opening = opening;
        this.work = work;
        this.intake = intake;
        this.access = access;
        this.legal = legal;
        this.customers = customers;
        this.staff = staff;
        this.settings = settings;
        this.clock = clock;
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

    /** Opens a case for a low score; a dissatisfied answer to a case's own re-survey is that case's matter. */
    public void openFromScore(LowScore low) {
        if (low.journeyKey().equals(settings.journey())) {
            return;
        }
        var customer = customers.get(low.customerId());
        opening.open(List.of(new Draft(
                CaseSource.SURVEY,
                null,
                customer,
                customer.branchNo(),
                low.at(),
                null,
                null,
                low.wordsOrNull(),
                null,
                low.journeyKey(),
                low.touchpoint(),
                low.score())));
    }

    /**
     * In the order asked for; people of one branch see that branch's alone, and nobody a case that is about them. A search
     * finds the beginning of a case's or complaint's number, or a whole customer number.
     */
    @Transactional(readOnly = true)
    public Paged<RecoveryCase> page(CaseQuery query) {
        StaffMember reader = staff.get();
        CaseScope scope = access.scope(reader, searched(query, reader));
        Instant now = clock.instant();
        long total = mapper.count(query, scope, now);
        List<Long> ids = total == 0 ? List.of() : mapper.pageIds(query, scope, now);
        if (ids.isEmpty()) {
            return new Paged<>(List.of(), total, query.page(), query.size());
        }
        Map<Long, RecoveryCase> rows =
                mapper.byIds(ids).stream().collect(Collectors.toMap(RecoveryCase::id, Function.identity()));
        return new Paged<>(
                ids.stream().filter(rows::containsKey).map(rows::get).toList(), total, query.page(), query.size());
    }

    /** Whom the search may mean: a customer's whole number, or the customers whom the reader would find by it. */
    private @Nullable List<Long> searched(CaseQuery query, StaffMember reader) {
        if (query.q() == null || query.q().isBlank()) {
            return null;
        }
        String branch = reader.bankScope() ? null : reader.branch();
        return customers.search(query.q().strip(), branch, 0, MOST_CUSTOMERS).rows().stream()
                .map(Customer::id)
                .toList();
    }

    /** @throws Problem NOT_FOUND, or FORBIDDEN where it is another branch's or about the signed-in person */
    @Transactional(readOnly = true)
    public RecoveryCase get(String caseNo) {
        return access.find(caseNo, CaseAct.READ);
    }

    /** Whether the signed-in person may do that to the case as it stands, and it can be done now. */
    @Transactional(readOnly = true)
    public boolean may(RecoveryCase found, CaseAct act) {
        return access.may(found, act) && legal.allows(found, act) && (act != CaseAct.CLOSE || work.closeable(found));
    }

    /** The legal deadline as it would be, were the complaint of that kind and extended or not. */
    @Transactional(readOnly = true)
    public Instant deadlineIf(RecoveryCase found, LegalKind kind, boolean extended) {
        return legal.preview(found, kind, extended);
    }

    /** What happened to a case, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseLogEntry> log(RecoveryCase found) {
        return mapper.logOf(found.id());
    }

    /** What people are to do next in a case. */
    @Transactional(readOnly = true)
    public List<OpenTask> openTasks(RecoveryCase found) {
        return work.openTasks(found);
    }

    /** A person spoke with the customer, or tried to; see {@link CaseWork#contact}. */
    public RecoveryCase contact(String caseNo, @Nullable String outcome, @Nullable String heard) {
        return work.contact(caseNo, outcome, heard);
    }

    /** See {@link CaseWork#rootCause}. */
    public RecoveryCase rootCause(String caseNo, @Nullable String rootCause) {
        return work.rootCause(caseNo, rootCause);
    }

    /** See {@link CaseWork#remedy}. */
    public RecoveryCase remedy(
            String caseNo, @Nullable String remedy, @Nullable String action, @Nullable Object goodwill) {
        return work.remedy(caseNo, remedy, action, goodwill);
    }

    /** See {@link CaseWork#close}. */
    public RecoveryCase close(String caseNo, @Nullable String action) {
        return work.close(caseNo, action, null);
    }

    /** As {@link #close(String, String)}; the log keeps why. */
    public RecoveryCase close(String caseNo, @Nullable String action, String reason) {
        return work.close(caseNo, action, reason);
    }

    /** See {@link CaseWork#reopen}. */
    public RecoveryCase reopen(String caseNo, @Nullable String reason) {
        return work.reopen(caseNo, reason);
    }

    /** See {@link CaseWork#withdraw}. */
    public RecoveryCase withdraw(String caseNo, @Nullable String reason) {
        return work.withdraw(caseNo, reason);
    }

    /** See {@link CaseLegal#term}. */
    public RecoveryCase legalTerm(String caseNo, @Nullable String kind, boolean extended, @Nullable String reason) {
        return legal.term(caseNo, kind, extended, reason);
    }
}
