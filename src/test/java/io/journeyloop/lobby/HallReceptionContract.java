package io.journeyloop.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.worklist.Task;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who comes: received once, expected, known by a code, found, or said only later. */
abstract class HallReceptionContract extends HallSetUp {

    @Autowired
    private VisitCodes codes;

    @Autowired
    private Identification identification;

    @Autowired
    private VisitMatching matching;

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
                .containsOnly(new BranchNo("001"));
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

    private static ReceiveRequest code(String code) {
        return new ReceiveRequest(null, code, null, null);
    }

    private boolean match(VisitId visit, String no) {
        matching.match(visit, no);
        return true;
    }
}
