package io.journeyloop.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.Breakpoints;
import io.journeyloop.breakpoint.InternalBreakpoints;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.Models;
import io.journeyloop.support.OtherZone;
import io.journeyloop.support.StatementCounter;
import io.journeyloop.support.TestCustomers;
import io.journeyloop.time.JourneyClock;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import io.journeyloop.worklist.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

/** What the hall promises to those who work in it, on whichever database. */
abstract class HallContract {

    private static final String JOURNEY = "hall";

    @Autowired
    private InternalBreakpoints internal;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Hall hall;

    @Autowired
    private Reception reception;

    @Autowired
    private Visits visits;

    @Autowired
    private VisitBriefs briefs;

    @Autowired
    private VisitCodes codes;

    @Autowired
    private Identification identification;

    @Autowired
    private VisitMatching matching;

    @Autowired
    private HandOverNotes words;

    @Autowired
    private Worklist worklist;

    @Autowired
    private InternalTasks internalTasks;

    @Autowired
    private Breakpoints breakpoints;

    @Autowired
    private Journeys journeys;

    @Autowired
    private CustomerEvents customerEvents;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private DueWorks dueWorks;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private StatementCounter statements;

    @BeforeEach
    void anEmptyHall() {
        Models.deploy(camunda, "hall");
        jdbc.update("DELETE FROM hall_visit");
        jdbc.update("DELETE FROM visit_code");
        clock.fix(CleanSlate.START);
    }

    @Test
    void aCustomerIsReceivedOnceHoweverOften() {
        Customer customer = customers.inBranch("001");
        VisitId visit = receive("lobby1", customer);

        assertThat(receive("teller1", customer)).isEqualTo(visit);
        assertThat(here("lobby1")).hasSize(1).first().satisfies(row -> {
            assertThat(row.visit().arrival().how()).isEqualTo(Arrival.WALK_IN);
            assertThat(row.waitingSince()).isEqualTo(CleanSlate.START);
            assertThat(row.withWhom()).isNull();
        });
        assertThat(here("manager2")).isEmpty();
    }

    @Test
    void twoWhoReceiveAtTheSameMomentMakeOneVisit() throws Exception {
        Customer customer = customers.inBranch("001");
        List<Object> made = atOnce(
                () -> as("lobby1", () -> reception.receive(ReceiveRequest.customer(customer.customerNo()))),
                () -> as("teller1", () -> reception.receive(ReceiveRequest.customer(customer.customerNo()))));
        assertThat(made).hasSize(2).doesNotHaveAnyElementsOfTypes(Throwable.class);
        assertThat(made.getFirst()).isEqualTo(made.getLast());
    }

    @Test
    void whoIsExpectedIsListedAndComes() {
        Customer customer = customers.inBranch("001");
        fact(customer, "visit.booked", Map.of("at", "2026-03-02T10:30:00+08:00", "need", "savings"));
        assertThat(as("lobby1", () -> hall.expected(null))).hasSize(1);
        fact(customer, "visit.booked", Map.of("at", "2026-03-02T11:30:00"));
        assertThat(as("lobby1", () -> hall.expected(null)))
                .singleElement()
                .satisfies(row -> assertThat(row.visit().expectedAt()).isEqualTo("2026-03-02T03:30:00Z"));

        VisitId visit = receive("lobby1", customer);

        assertThat(as("lobby1", () -> hall.expected(null))).isEmpty();
        assertThat(visit(visit).arrival().how()).isEqualTo(Arrival.BOOKED);
        assertThat(as("lobby1", () -> briefs.of(visit)).told())
                .extracting(PrefilledAnswer::field)
                .contains("need");
    }

    @Test
    void aCancelledBookingIsExpectedNoMore() {
        Customer customer = customers.inBranch("001");
        fact(customer, "appointment.booked", Map.of("at", "2026-03-02T10:30:00+08:00"));
        fact(customer, "appointment.cancelled", Map.of());
        assertThat(as("lobby1", () -> hall.expected(null))).isEmpty();
        fact(customer, "visit.booked", Map.of("at", "some day"));
        fact(customer, "visit.booked", Map.of("at", "2026-02-20T10:30:00+08:00"));
        assertThat(as("lobby1", () -> hall.expected(null))).isEmpty();
    }

    @Test
    void aCodeIsGoodOnceAndForMinutes() {
        Customer customer = customers.inBranch("002");
        VisitCode first = as("admin", () -> codes.issue(customer.customerNo()));
        VisitCode code = as("admin", () -> codes.issue(customer.customerNo()));
        assertThat(code.expiresAt()).isEqualTo(CleanSlate.START.plus(Duration.ofMinutes(5)));

        refused("lobby1", () -> reception.receive(code(first.code())), Problem.Kind.INVALID, "code");
        VisitId visit = as("lobby1", () -> reception.receive(code(code.code())));
        assertThat(visit(visit).customerId()).isEqualTo(customer.id());
        refused("lobby1", () -> reception.receive(code(code.code())), Problem.Kind.INVALID, "code");

        VisitCode late = as("admin", () -> codes.issue(customer.customerNo()));
        refused("admin", () -> codes.issue(customer.customerNo()), Problem.Kind.CONFLICT, "customerNo");
        clock.advance(Duration.ofMinutes(6));
        refused("lobby1", () -> reception.receive(code(late.code())), Problem.Kind.INVALID, "code");
    }

    @Test
    void whoGuessesCodesHasToWait() {
        for (int i = 0; i < 10; i++) {
            refused("rm2", () -> identification.byCode("000000"), Problem.Kind.INVALID, "code");
        }
        refused("rm2", () -> identification.byCode("000000"), Problem.Kind.CONFLICT, "code");
        assertThatThrownBy(() -> as("lobby1", () -> codes.issue("X"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aJourneyBegunIsTakenByWhoBeginsIt() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));

        HallRow row = as("lobby1", () -> hall.get(visit));
        assertThat(row.withWhom()).isEqualTo("lobby1");
        assertThat(row.waitingSince()).isNull();
        assertThat(row.visit().servedAt()).isNotNull();
        assertThat(row.stages()).extracting(VisitJourney.Stage::id).containsExactly("arrive");
        assertThat(row.tasks()).singleElement().returns("lobby1", Task::assignee);
        refused("teller1", () -> begin(visit), Problem.Kind.CONFLICT, "林嘉");
    }

    @Test
    void oneOfTwoWhoBeginGoesOn() throws Exception {
        VisitId visit = receive("lobby1", customers.inBranch("001"));
        List<Object> done = atOnce(() -> as("lobby1", () -> begin(visit)), () -> as("teller1", () -> begin(visit)));
        assertThat(done).filteredOn(Problem.class::isInstance).singleElement().satisfies(refused -> assertThat(
                        ((Problem) refused).more())
                .containsKeys("by", "since"));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM hall_visit WHERE instance_id IS NOT NULL", Long.class))
                .isEqualTo(1);
    }

    @Test
    void whoeverBeginsTheJourneyElsewhereSaysThatTheCustomerIsHere() {
        Customer customer = customers.inBranch("001");
        InstanceId instance = journeys.enter(customer.id(), JOURNEY, Map.of());
        assertThat(here("lobby1")).singleElement().satisfies(row -> {
            assertThat(row.visit().instanceId()).isEqualTo(instance);
            assertThat(row.waitsForRole()).isNotNull();
        });
    }

    @Test
    void aTaskForAnotherRoleLetsTheCustomerWaitForIt() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        clock.advance(Duration.ofMinutes(5));
        finish("lobby1", visit, "welcomed");

        HallRow row = as("lobby1", () -> hall.get(visit));
        assertThat(row.waitingSince()).isEqualTo(clock.instant());
        assertThat(row.withWhom()).isNull();
        as("rm1", () -> worklist.claim(row.tasks().getFirst().id()));
        assertThat(as("lobby1", () -> hall.get(visit)).withName()).isEqualTo("周子航");
    }

    @Test
    void whoWasHandedACustomerSeesThatCustomerFirstUntilComing() {
        VisitId before = receive("lobby1", customers.inBranch("001"));
        clock.advance(Duration.ofMinutes(1));
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        finish("lobby1", visit, "welcomed");
        run("lobby1", () -> visits.handOver(visit, "rm1", "savings"));

        assertThat(here("rm1")).first().satisfies(row -> {
            assertThat(row.visit().id()).isEqualTo(visit);
            assertThat(row.waitsFor("rm1")).isTrue();
            assertThat(row.waitsFor("lobby1")).isFalse();
        });
        assertThat(here("lobby1").getFirst().visit().id()).isEqualTo(before);
        run("rm1", () -> visits.attend(visit));
        assertThat(here("rm1").getFirst().visit().id()).isEqualTo(before);
    }

    @Test
    void aHandOverTakesTheTaskAndTheWordAlong() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        finish("lobby1", visit, "welcomed");
        clock.advance(Duration.ofMinutes(1));

        run("lobby1", () -> visits.handOver(visit, "rm1", "想买房，赶时间"));

        HallRow row = as("rm1", () -> hall.get(visit));
        assertThat(row.withWhom()).isEqualTo("rm1");
        assertThat(row.waitingSince()).isEqualTo(clock.instant());
        assertThat(row.tasks()).singleElement().returns("rm1", Task::assignee);
        assertThat(words.words(row.tasks()).values())
                .singleElement()
                .returns("想买房，赶时间", TaskAids.Word::text)
                .returns("林嘉", TaskAids.Word::by);
        refused("lobby1", () -> hand(visit, "rm1", "again"), Problem.Kind.CONFLICT, "周子航");
        run("rm1", () -> visits.attend(visit));
        assertThat(as("rm1", () -> hall.get(visit)).waitingSince()).isNull();
        assertThat(audited("visit-handed-over", visit)).isEqualTo(1);
    }

    @Test
    void aHandOverIsRefusedWithoutAFitWordOrColleague() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        refused("lobby1", () -> hand(visit, "manager1", " "), Problem.Kind.INVALID, "word");
        refused("lobby1", () -> hand(visit, "manager1", "x".repeat(201)), Problem.Kind.INVALID, "200");
        refused("lobby1", () -> hand(visit, "manager1", "call 138 0000 1234"), Problem.Kind.INVALID, "number");
        refused("lobby1", () -> hand(visit, "manager1", "１３８００００"), Problem.Kind.INVALID, "number");
        refused("lobby1", () -> hand(visit, "rm1", "savings"), Problem.Kind.INVALID, "manager1");
        refused("lobby1", () -> hand(visit, "nobody", "savings"), Problem.Kind.INVALID, "nobody");
        run("lobby1", () -> visits.handOver(visit, "manager1", "123456 saved"));
    }

    @Test
    void ofTwoHandOversAtOnceOneWins() throws Exception {
        VisitId visit = receive("lobby1", customers.inBranch("001"));
        List<Object> done = atOnce(
                () -> as("lobby1", () -> hand(visit, "rm1", "first")),
                () -> as("teller1", () -> hand(visit, "manager1", "second")));
        assertThat(done).filteredOn(Problem.class::isInstance).hasSize(1);
    }

    @Test
    void aLeavingOutcomeEndsTheVisitAndNotTheJourney() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        finish("lobby1", visit, "left");
        assertThat(visit(visit)).returns(VisitEndReason.LEFT, HallVisit::leaving);
        assertThat(instance(visit).state()).isEqualTo(JourneyInstance.State.OPEN);
        assertThat(here("lobby1")).isEmpty();
    }

    @Test
    void whoIsSeenLeavingLeavesByTheJourneysOwnOutcomeWhoeverHasTheTask() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        finish("lobby1", visit, "welcomed");
        run("lobby1", () -> visits.handOver(visit, "rm1", "savings"));

        run("teller1", () -> visits.leave(visit));

        assertThat(visit(visit)).returns(VisitEndReason.LEFT, HallVisit::leaving);
        assertThat(internal.of(instance(visit).id()))
                .singleElement()
                .returns("task_advise", Breakpoint::touchpoint)
                .returns(Breakpoint.Kind.ABANDONED, Breakpoint::kind);
        refused("lobby1", () -> leave(visit), Problem.Kind.CONFLICT, "over");
    }

    @Test
    void theEndOfTheJourneyEndsTheVisit() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        finish("lobby1", visit, "only-asks");
        assertThat(visit(visit)).returns(VisitEndReason.DONE, HallVisit::leaving);
    }

    @Test
    void whereNothingIsLeftInTheBranchTheVisitIsOver() {
        Customer customer = customers.inBranch("001");
        VisitId visit = begun("lobby1", customer);
        finish("lobby1", visit, "welcomed");
        finish("rm1", visit, "advised");
        HallRow row = as("lobby1", () -> hall.get(visit));
        assertThat(row.waitsFor()).containsExactly("wait_opened");
        assertThat(row.visit().isHere()).isTrue();

        fact(customer, "hall.opened", Map.of());

        assertThat(visit(visit)).returns(VisitEndReason.DONE, HallVisit::leaving);
        assertThat(instance(visit).state()).isEqualTo(JourneyInstance.State.OPEN);
    }

    @Test
    void theDayEndsWhatItBegan() {
        VisitId visit = receive("lobby1", customers.inBranch("001"));
        fact(customers.inBranch("001"), "visit.booked", Map.of("at", "2026-03-02T16:00:00+08:00"));
        dueWorks.advance(Duration.ofHours(9));
        assertThat(visit(visit).isHere()).as("18:00 in the branch").isTrue();
        dueWorks.advance(Duration.ofMinutes(30));
        assertThat(visit(visit)).returns(VisitEndReason.DAY_OVER, HallVisit::leaving);
        assertThat(visit(visit).leftAt()).isEqualTo("2026-03-02T10:30:00Z");
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM hall_visit WHERE leaving = 'NO_SHOW'", Long.class))
                .isEqualTo(1);
    }

    /** The hours of the branch are data: on a day without any, the day itself ends the visit. */
    @Test
    void onADayWithoutHoursMidnightEndsIt() {
        dueWorks.advance(Duration.ofDays(5));
        VisitId visit = receive("lobby1", customers.inBranch("001"));
        dueWorks.advance(Duration.ofHours(14));
        assertThat(visit(visit).isHere()).isTrue();
        dueWorks.advance(Duration.ofHours(2));
        assertThat(visit(visit).leftAt()).isEqualTo("2026-03-07T16:00:00Z");
    }

    /** Three in the afternoon of a Monday in New York, where Shanghai has Tuesday already. */
    @Test
    void aHallKeepsTheDayOfItsBranchAndClosesByItsClock() {
        try (OtherZone newYork = new OtherZone(jdbc, "002", "America/New_York")) {
            clock.fix(Instant.parse("2026-03-02T20:00:00Z"));
            fact(customers.inBranch("002"), "visit.booked", Map.of("at", "2026-03-02T16:30:00"));
            fact(customers.inBranch("002"), "visit.booked", Map.of("at", "2026-03-03T00:30:00"));
            VisitId visit = receive("manager2", customers.inBranch("002"));
            assertThat(as("manager2", () -> hall.expected(null)))
                    .singleElement()
                    .satisfies(row -> assertThat(row.visit().expectedAt()).isEqualTo("2026-03-02T21:30:00Z"));

            dueWorks.advance(Duration.ofMinutes(3 * 60 + 29));
            assertThat(as("manager2", () -> hall.get(visit)).visit().isHere())
                    .as("18:29")
                    .isTrue();
            dueWorks.advance(Duration.ofMinutes(1));
            assertThat(as("manager2", () -> hall.get(visit)).visit())
                    .returns(VisitEndReason.DAY_OVER, HallVisit::leaving)
                    .returns(Instant.parse("2026-03-02T23:30:00Z"), HallVisit::leftAt);
        }
    }

    @Test
    void whatIsOpenForAVisitEndsWithItAsIfTheCustomerHadLeft() {
        Customer customer = customers.inBranch("001");
        VisitId visit = begun("lobby1", customer);
        finish("lobby1", visit, "welcomed");
        InstanceId instance = visit(visit).instanceId();
        assertThat(internalTasks.openOf(instance)).isNotEmpty();

        dueWorks.advance(Duration.ofMinutes(9 * 60 + 31));

        assertThat(visit(visit)).returns(VisitEndReason.DAY_OVER, HallVisit::leaving);
        assertThat(internalTasks.openOf(instance)).isEmpty();
        assertThat(jdbc.queryForList(
                        "SELECT occurred_at FROM touchpoint_event WHERE instance_id = ? AND kind = 'ABANDONED'",
                        java.sql.Timestamp.class,
                        instance.value()))
                .hasSize(1);
    }

    @Test
    void whoBrokeOffIsResumedByOneAndNothingIsAskedAgain() throws Exception {
        Customer customer = customers.inBranch("001");
        VisitId first = begun("lobby1", customer);
        finish("lobby1", first, "left");
        dueWorks.advance(Duration.ofMinutes(90));
        assertThat(as("lobby1", () -> breakpoints.openOf(customer.id()))).isNotEmpty();

        VisitId visit = receive("lobby1", customer);
        HallRow before = as("lobby1", () -> hall.get(visit));
        assertThat(before.broken()).isTrue();
        assertThat(as("lobby1", () -> briefs.of(visit)).underWay()).isEqualTo(instance(first));
        List<Object> done = atOnce(() -> as("lobby1", () -> begin(visit)), () -> as("rm1", () -> begin(visit)));

        assertThat(done).filteredOn(Problem.class::isInstance).hasSize(1);
        assertThat(visit(visit).instanceId()).isEqualTo(instance(first).id());
        String winner = String.valueOf(visit(visit).withWhom());
        assertThat(as("lobby1", () -> breakpoints.openOf(customer.id())))
                .anySatisfy(row -> assertThat(row.claim()).isNotNull().satisfies(claim -> assertThat(claim.person())
                        .isEqualTo(winner)));
    }

    @Test
    void aTicketIsEnoughAndTheCustomerIsSaidLater() {
        VisitId visit = as("lobby1", () -> reception.receive(ReceiveRequest.ticket("a012")));
        assertThat(visit(visit)).returns("A012", HallVisit::ticket).returns(Arrival.TICKET, one -> one.arrival()
                .how());
        refused("teller1", () -> reception.receive(ReceiveRequest.ticket("A012")), Problem.Kind.CONFLICT, "A012");
        run("lobby1", () -> visits.begin(visit, JOURNEY));
        Customer customer = customers.inBranch("001");

        run("lobby1", () -> matching.match(visit, customer.customerNo()));

        assertThat(instance(visit).customerId()).isEqualTo(customer.id());
        assertThat(as("lobby1", () -> hall.get(visit)).tasks())
                .singleElement()
                .returns(customer.id(), Task::customerId);
        refused("lobby1", () -> match(visit, customer.customerNo()), Problem.Kind.CONFLICT, "visit");
    }

    @Test
    void aMatchedCustomerWithAJourneyUnderWayGoesOnWithThat() {
        Customer customer = customers.inBranch("001");
        VisitId first = begun("lobby1", customer);
        finish("lobby1", first, "left");
        VisitId visit = as("lobby1", () -> reception.receive(ReceiveRequest.ticket("B7")));
        run("lobby1", () -> visits.begin(visit, JOURNEY));
        InstanceId unknown = instance(visit).id();

        run("lobby1", () -> matching.match(visit, customer.customerNo()));

        assertThat(visit(visit).isHere()).isTrue();
        assertThat(visit(visit).instanceId()).isNull();
        assertThat(journeys.find(unknown).orElseThrow().state()).isEqualTo(JourneyInstance.State.EXITED);
        run("lobby1", () -> visits.attend(visit));
        begin("lobby1", visit);
        assertThat(visit(visit).instanceId()).isEqualTo(instance(first).id());
    }

    @Test
    void customersAreFoundInTheBranchByNameAndElsewhereByWholeNumberAlone() {
        Customer mine = customers.inBranch("001");
        Customer other = customers.inBranch("002");
        assertThat(as("lobby1", () -> identification.find("王小", null)))
                .extracting(Customer::branchNo)
                .containsOnly("001");
        assertThat(as("lobby1", () -> identification.find(other.customerNo(), null)))
                .extracting(Customer::id)
                .containsExactly(other.id());
        assertThat(as("lobby1", () -> identification.find(String.valueOf(other.phone()), null)))
                .extracting(Customer::id)
                .containsExactly(other.id());
        assertThat(as("lobby1", () -> identification.find(other.customerNo().substring(0, 4), null)))
                .extracting(Customer::id)
                .doesNotContain(other.id());
        assertThat(as("lobby1", () -> identification.find(mine.customerNo(), null)))
                .hasSize(1);
    }

    @Test
    void otherBranchesAndOtherRolesAreRefused() {
        VisitId visit = receive("lobby1", customers.inBranch("001"));
        refused("manager2", () -> hall.get(visit), Problem.Kind.NOT_FOUND, "no visit");
        refused("manager2", () -> begin(visit), Problem.Kind.NOT_FOUND, "no visit");
        refused("manager2", () -> leave(visit), Problem.Kind.NOT_FOUND, "no visit");
        refused("manager2", () -> hall.here("001"), Problem.Kind.FORBIDDEN, "001");
        refused("lobby1", () -> hall.get(new VisitId(99_999_999)), Problem.Kind.NOT_FOUND, "99999999");
        refused(
                "lobby1",
                () -> reception.receive(new ReceiveRequest(null, null, null, null)),
                Problem.Kind.INVALID,
                "ticket");
        refused("lobby1", () -> reception.receive(ReceiveRequest.ticket("号码")), Problem.Kind.INVALID, "A012");
        refused("lobby1", () -> reception.receive(ReceiveRequest.customer("none")), Problem.Kind.NOT_FOUND, "none");
        assertThatThrownBy(() -> as("remote1", () -> hall.here("001"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theListTakesTheSameStatementsForOneAndForTwelve() throws Exception {
        begun("lobby1", customers.inBranch("001"));
        int one = ran("lobby1", () -> hall.here(null)).size();
        for (int i = 0; i < 11; i++) {
            receive("lobby1", customers.inBranch("001"));
        }
        assertThat(ran("lobby1", () -> hall.here(null))).hasSize(one).hasSizeLessThanOrEqualTo(9);
        assertThat(ran("lobby1", () -> hall.figures(null)))
                .containsExactly(
                        "BranchMapper.find", "HallMapper.waits", "HallMapper.countHere", "HallMapper.countExpected");
    }

    @Test
    void theMedianWaitCountsThoseWhoStillWait() {
        VisitId a = receive("lobby1", customers.inBranch("001"));
        VisitId b = receive("lobby1", customers.inBranch("001"));
        receive("lobby1", customers.inBranch("001"));
        assertThat(as("lobby1", () -> hall.figures(null)).medianWait()).isNull();
        clock.advance(Duration.ofMinutes(4));
        begin("lobby1", a);
        clock.advance(Duration.ofMinutes(6));
        begin("lobby1", b);

        // Attended after 4 and after 10 minutes, one waits for 10 so far: half are attended to after 10.
        HallFigures figures = as("lobby1", () -> hall.figures(null));
        assertThat(figures).returns(3, HallFigures::here).returns(3, HallFigures::n);
        assertThat(figures.medianWait()).isEqualTo(Duration.ofMinutes(10));
    }

    private static ReceiveRequest code(String code) {
        return new ReceiveRequest(null, code, null, null);
    }

    private VisitId receive(String person, Customer customer) {
        return as(person, () -> reception.receive(ReceiveRequest.customer(customer.customerNo())));
    }

    private VisitId begun(String person, Customer customer) {
        VisitId visit = receive(person, customer);
        begin(person, visit);
        return visit;
    }

    private void begin(String person, VisitId visit) {
        run(person, () -> visits.begin(visit, JOURNEY));
    }

    private boolean begin(VisitId visit) {
        visits.begin(visit, JOURNEY);
        return true;
    }

    private boolean hand(VisitId visit, String to, String word) {
        visits.handOver(visit, to, word);
        return true;
    }

    private boolean leave(VisitId visit) {
        visits.leave(visit);
        return true;
    }

    private boolean match(VisitId visit, String no) {
        matching.match(visit, no);
        return true;
    }

    private void finish(String person, VisitId visit, String outcome) {
        Task task = as(person, () -> hall.get(visit)).tasks().getFirst();
        Map<String, Object> form =
                outcome.equals("left") || task.formFields().isEmpty() ? Map.of() : Map.of("need", "savings");
        as(person, () -> worklist.complete(task.id(), outcome, form));
    }

    private void fact(Customer customer, String type, Map<String, String> attributes) {
        customerEvents.record(List.of(new NewCustomerEvent(
                UUID.randomUUID().toString(), customer.id(), type, clock.instant(), "app", null, attributes)));
    }

    private List<HallRow> here(String person) {
        return as(person, () -> hall.here(null));
    }

    private HallVisit visit(VisitId id) {
        return as("lobby1", () -> hall.get(id)).visit();
    }

    private JourneyInstance instance(VisitId visit) {
        InstanceId id = visit(visit).instanceId();
        return journeys.find(Objects.requireNonNull(id)).orElseThrow();
    }

    private Long audited(String action, VisitId visit) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE action_slug = ? AND subject_id = ?",
                Long.class,
                action,
                visit.toString());
    }

    private List<String> ran(String person, Supplier<?> work) throws Exception {
        return statements.of(() -> as(person, work)).stream()
                .filter(one -> !one.startsWith("StaffMapper.find"))
                .toList();
    }

    /** Lets both run at the same moment, each in a thread of its own; what each gave or threw. */
    private static List<Object> atOnce(Callable<?> one, Callable<?> another) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Object> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> both = new ArrayList<>();
            for (Callable<?> work : List.of(one, another)) {
                both.add(threads.submit(() -> {
                    start.await();
                    try {
                        return work.call();
                    } catch (Problem refused) {
                        return refused;
                    }
                }));
            }
            for (Future<Object> each : both) {
                results.add(each.get());
            }
        }
        return results;
    }

    private void refused(String person, Supplier<?> work, Problem.Kind kind, String named) {
        assertThatThrownBy(() -> as(person, work)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.field() + " " + problem.getMessage() + " " + problem.next(Locale.ENGLISH))
                    .contains(named);
        });
    }

    private void run(String person, Runnable work) {
        as(person, () -> {
            work.run();
            return true;
        });
    }

    private <T extends @Nullable Object> T as(String person, Supplier<T> work) {
        return current.as(directory.find(person).orElseThrow(), work);
    }
}
