package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.recovery.persistence.CaseMapper.NumberPair;
import io.journeyloop.staff.Branch;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes complaints in, many at a time; one that came before changes nothing. */
@Service
public class Complaints {

    public static final int MAX_NARRATIVE = 20_000;
    public static final int MAX_PRODUCT = 200;
    public static final int MAX_ISSUE = 300;
    public static final int MAX_SHORT = 64;
    public static final int MAX_CHANNEL = 32;

    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private final CaseMapper mapper;
    private final CaseOpening opening;
    private final Customers customers;
    private final Branches branches;
    private final LegalTerms terms;
    private final CurrentStaff staff;
    private final Clock clock;

    Complaints(
            CaseMapper mapper,
            CaseOpening opening,
            Customers customers,
            Branches branches,
            LegalTerms terms,
            CurrentStaff staff,
            Clock clock) {
        this.mapper = mapper;
        this.opening = opening;
        this.customers = customers;
        this.branches = branches;
        this.terms = terms;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Opens a case for each complaint that is new and whole, in one transaction; give it groups of some hundreds.
     * A complaint without a customer is kept for an unknown one; without a branch it belongs to the customer's, or to
     * the head office.
     *
     * @return for each complaint, in the same order, what became of it
     */
    @Transactional
    public List<Received> receive(List<NewComplaint> complaints) {
        Map<String, Customer> known = customers(complaints);
        Map<String, String> before = numbered(complaints);
        Set<String> branchNos = branches.all().stream().map(Branch::no).collect(Collectors.toSet());
        List<@Nullable Received> refusals = new ArrayList<>();
        List<@Nullable CaseDraft> drafts = new ArrayList<>();
        Set<String> inThisGroup = new HashSet<>();
        LegalClock rules = terms.rules();
        for (NewComplaint complaint : complaints) {
            Received wrong = refusal(complaint, known, branchNos);
            Received refusal = wrong == null ? tooEarly(complaint, branch(complaint, known), rules) : wrong;
            String number = complaint.complaintNo();
            boolean fresh = number == null || (!before.containsKey(number) && inThisGroup.add(number));
            refusals.add(refusal);
            drafts.add(refusal == null && fresh ? draft(complaint, known) : null);
        }
        Map<CaseDraft, String> opened =
                opening.open(drafts.stream().filter(Objects::nonNull).toList());
        return settle(complaints, refusals, drafts, opened);
    }

    /**
     * Keeps in the cases' logs what the sender said and the bank could not match (a branch or customer it does not
     * know), for whoever matches it later; in the signed-in person's name.
     *
     * @param saidByCaseNo what to keep, by case number
     */
    @Transactional
    public void keepUnmatched(Map<String, String> saidByCaseNo) {
        if (saidByCaseNo.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        String who = staff.name();
        mapper.log(mapper.idsByNos(saidByCaseNo.keySet()).stream()
                .map(found -> new CaseLogEntry(
                        found.id(), now, who, "unmatched", CaseWriter.bounded(saidByCaseNo.get(found.caseNo()))))
                .toList());
    }

    private List<Received> settle(
            List<NewComplaint> complaints,
            List<@Nullable Received> refusals,
            List<@Nullable CaseDraft> drafts,
            Map<CaseDraft, String> opened) {
        Map<String, String> numbered = numbered(complaints);
        List<Received> settled = new ArrayList<>();
        for (int i = 0; i < complaints.size(); i++) {
            Received refusal = refusals.get(i);
            CaseDraft draft = drafts.get(i);
            String caseNo = draft == null ? null : opened.get(draft);
            if (refusal != null) {
                settled.add(refusal);
            } else if (caseNo != null) {
                settled.add(Received.created(caseNo));
            } else {
                settled.add(Received.duplicate(
                        Objects.requireNonNull(numbered.get(complaints.get(i).complaintNo()))));
            }
        }
        return settled;
    }

    private Map<String, String> numbered(Collection<NewComplaint> complaints) {
        List<String> numbers = complaints.stream()
                .map(NewComplaint::complaintNo)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return numbers.isEmpty()
                ? Map.of()
                : mapper.byComplaintNos(numbers).stream()
                        .collect(Collectors.toMap(NumberPair::complaintNo, NumberPair::caseNo));
    }

    private Map<String, Customer> customers(Collection<NewComplaint> complaints) {
        Set<String> numbers = complaints.stream()
                .map(NewComplaint::customerNo)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<String, CustomerId> ids = customers.idsByNo(numbers);
        Map<CustomerId, Customer> byId = customers.byIds(ids.values());
        Map<String, Customer> known = new HashMap<>();
        ids.forEach((no, id) -> known.put(no, Objects.requireNonNull(byId.get(id))));
        return known;
    }

    /** Without a rule for its day of receipt a complaint would have no deadline by law. */
    private @Nullable Received tooEarly(NewComplaint one, BranchNo branchNo, LegalClock rules) {
        LocalDate day = one.receivedAt().atZone(terms.zone(branchNo)).toLocalDate();
        LocalDate earliest = rules.earliest(LegalKind.SIMPLE);
        return earliest == null || rules.knows(LegalKind.SIMPLE, day)
                ? null
                : Received.rejected(
                        "receivedAt",
                        one.receivedAt().toString(),
                        say("recovery.problem.too-early", earliest.toString()));
    }

    private @Nullable Received refusal(NewComplaint one, Map<String, Customer> known, Set<String> branchNos) {
        Instant latest = clock.instant().plus(CLOCK_SKEW);
        if (one.receivedAt().isAfter(latest)) {
            return Received.rejected("receivedAt", one.receivedAt().toString(), say("recovery.problem.future"));
        }
        if (one.customerNo() != null && !known.containsKey(one.customerNo())) {
            return Received.rejected("customerNo", one.customerNo(), say("recovery.problem.customer"));
        }
        if (one.branch() != null && !branchNos.contains(one.branch())) {
            return Received.rejected("branch", one.branch(), say("recovery.problem.branch"));
        }
        return tooLong(one);
    }

    private static @Nullable Received tooLong(NewComplaint one) {
        Received number = tooLong("complaintNo", one.complaintNo(), MAX_SHORT);
        Received product = tooLong("product", one.product(), MAX_PRODUCT);
        Received issue = tooLong("issue", one.issue(), MAX_ISSUE);
        Received narrative = tooLong("narrative", one.narrative(), MAX_NARRATIVE);
        Received channel = tooLong("channel", one.channel(), MAX_CHANNEL);
        return number != null
                ? number
                : product != null ? product : issue != null ? issue : narrative != null ? narrative : channel;
    }

    private static @Nullable Received tooLong(String field, @Nullable String value, int max) {
        return value == null || value.length() <= max
                ? null
                : Received.rejected(field, String.valueOf(value.length()), say("recovery.problem.long", field, max));
    }

    private static CaseDraft draft(NewComplaint one, Map<String, Customer> known) {
        return new CaseDraft(
                CaseSource.COMPLAINT,
                one.complaintNo(),
                one.customerNo() == null ? null : known.get(one.customerNo()),
                branch(one, known),
                one.receivedAt(),
                new CaseSubject(one.product(), one.issue(), one.narrative()),
                one.channel(),
                null,
                null,
                null);
    }

    private static BranchNo branch(NewComplaint one, Map<String, Customer> known) {
        Customer customer = one.customerNo() == null ? null : known.get(one.customerNo());
        return one.branch() != null
                ? new BranchNo(one.branch())
                : customer == null ? Branches.HEAD_OFFICE : customer.branchNo();
    }
}
