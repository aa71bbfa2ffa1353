package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.Customer;
import io.journeyloop.recovery.Received.Outcome;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.OtherZone;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.worklist.DueHours;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What taking in complaints promises on every database. */
abstract class ComplaintsContract {

    private static final Instant RECEIVED = Instant.parse("2026-02-27T02:00:00Z");

    @Autowired
    private Complaints complaints;

    @Autowired
    private CaseMapper mapper;

    @Autowired
    private InternalTasks internalTasks;

    @Autowired
    private DueHours hours;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private LegalTerms terms;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aSecondImportOpensNothingAndNamesTheSameCases() {
        List<NewComplaint> file = IntStream.range(0, 30)
                .mapToObj(i -> complaint("7175%03d".formatted(i), null, "Improper use of your report"))
                .toList();
        List<Received> first = complaints.receive(file);
        List<Received> second = complaints.receive(file);

        assertThat(first).extracting(Received::outcome).containsOnly(Outcome.CREATED);
        assertThat(second).extracting(Received::outcome).containsOnly(Outcome.DUPLICATE);
        assertThat(second)
                .extracting(Received::caseNo)
                .isEqualTo(first.stream().map(Received::caseNo).toList());
        assertThat(first).extracting(Received::caseNo).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void aNumberTwiceInOneGroupIsOneCase() {
        List<Received> both = complaints.receive(List.of(
                complaint("twice-1", null, "Fee"), complaint("twice-1", null, "Fee"), complaint(null, null, "x")));
        assertThat(both)
                .extracting(Received::outcome)
                .containsExactly(Outcome.CREATED, Outcome.DUPLICATE, Outcome.CREATED);
        assertThat(both.get(1).caseNo()).isEqualTo(both.get(0).caseNo());
    }

    @Test
    void aComplaintOfNobodyKnownBelongsToTheHeadOfficeAndIsTriagedThere() {
        RecoveryCase opened = opened(complaint("unknown-1", null, "Unauthorized payment"));
        assertThat(opened.customerId()).isNull();
        assertThat(opened.branchNo()).isEqualTo(new BranchNo("000"));
        assertThat(opened.legal().complaint()).isTrue();
        assertThat(opened.severity()).isEqualTo(Severity.S1);
        assertThat(opened.owner().role()).isEqualTo("branch-manager");
        assertThat(opened.legal().deadline()).isEqualTo("2026-03-14T15:59:59Z");
        assertThat(opened.progress().contactDueAt())
                .isEqualTo(opened.origin().openedAt().plus(Duration.ofHours(2)));
        assertThat(internalTasks.openOf(Objects.requireNonNull(opened.instanceId())))
                .singleElement()
                .returns(new BranchNo("000"), Task::branchNo)
                .returns(opened.legal().deadline(), Task::legalDueAt);
    }

    /** At 23:00 in the branch one may not call about anything else: its deadline is met by calling now. */
    @Test
    void whereHoursRunDayAndNightTheCustomerMayBeCalledAtOnce() {
        Instant night = Instant.parse("2026-03-03T15:00:00Z");
        Task stolen = firstContact(opened(complaint("night-1", null, "Unauthorized payment")));
        Task queue = firstContact(opened(complaint("night-2", null, "The queue was long")));
        assertThat(stolen.content().channel()).isEqualTo("phone");
        assertThat(hours.of(List.of(stolen, queue), night)).containsOnlyKeys(queue.id());
        assertThat(hours.due(night, Duration.ofHours(2), stolen.content(), new BranchNo("000")))
                .isEqualTo(night.plus(Duration.ofHours(2)));
        assertThat(hours.due(night, Duration.ofHours(2), queue.content(), new BranchNo("000")))
                .isEqualTo("2026-03-04T03:00:00Z");
    }

    private Task firstContact(RecoveryCase found) {
        return internalTasks.openOf(Objects.requireNonNull(found.instanceId())).getFirst();
    }

    /** 02:00 UTC is 21:00 of the day before in New York, whose clocks go forward on 8 March. */
    @Test
    void theLegalDaysAreThoseOfTheCustomersBranchAndNotOfTheHeadOffice() {
        try (OtherZone newYork = new OtherZone(jdbc, "002", "America/New_York")) {
            RecoveryCase there =
                    opened(complaint("zone-1", customers.inBranch("002").customerNo(), "Unauthorized payment"));
            assertThat(there.branchNo()).isEqualTo(new BranchNo("002"));
            assertThat(there.legal().deadline()).as("13 March").isEqualTo("2026-03-14T03:59:59Z");
            assertThat(terms.deadline(there, LegalKind.COMPLEX, false))
                    .as("28 March")
                    .isEqualTo("2026-03-29T03:59:59Z");
        }
    }

    @Test
    void aKnownCustomersComplaintIsTheCustomersBranchsAndKeepsEveryCharacter() {
        Customer customer = customers.inBranch("000");
        String words = "𠮷野家的𬭩 😡 — ".repeat(900);
        RecoveryCase opened = opened(
                new NewComplaint("mine-1", customer.customerNo(), RECEIVED, null, "信用卡 💳", "收费", words, "phone"));
        assertThat(opened.customerId()).isEqualTo(customer.id());
        assertThat(opened.subject().narrative()).isEqualTo(words);
        assertThat(opened.subject().product()).isEqualTo("信用卡 💳");
    }

    @Test
    void whatCanNotBeTakenInSaysWhichFieldAndWhyWhileTheRestIs() {
        List<Received> received = complaints.receive(List.of(
                complaint("bad-1", "nobody", "x"),
                new NewComplaint("bad-2", null, RECEIVED, "999", null, null, null, null),
                new NewComplaint("bad-3", null, Instant.parse("2027-01-01T00:00:00Z"), null, null, null, null, null),
                new NewComplaint("bad-4", null, RECEIVED, null, null, null, "x".repeat(20_001), null),
                complaint("good-1", null, "x")));
        assertThat(received)
                .extracting(Received::field)
                .containsExactly("customerNo", "branch", "receivedAt", "narrative", null);
        assertThat(received.getLast().outcome()).isEqualTo(Outcome.CREATED);
        assertThat(complaints.receive(List.of())).isEmpty();
    }

    private RecoveryCase opened(NewComplaint complaint) {
        Received received = complaints.receive(List.of(complaint)).getFirst();
        assertThat(received.outcome()).isEqualTo(Outcome.CREATED);
        return Objects.requireNonNull(mapper.byNo(String.valueOf(received.caseNo())));
    }

    private static NewComplaint complaint(@Nullable String no, @Nullable String customerNo, String issue) {
        return new NewComplaint(no, customerNo, RECEIVED, null, "Credit reporting", issue, "Words", "Web");
    }
}
