package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.breakpoint.AssignResult.Refusal;
import io.journeyloop.breakpoint.Breakpoint.Arm;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.recovery.NewComplaint;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.worklist.Task;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Half of the breakpoints at one touchpoint are held back; the others are followed up and given to people. */
abstract class HeldBackContract extends BackWorld {

    @Autowired
    private BreakpointBoard board;

    @Autowired
    private Recovery recovery;

    @Test
    void aHeldBackOneGetsNoFollowUpUnlessSomebodyDecidesSo() {
        Breakpoint treated = drawn(Arm.TREATED);
        Breakpoint held = drawn(Arm.HELD_BACK);
        assertThat(treated.status()).isEqualTo(Status.RECONNECTING);
        assertThat(held.status()).isEqualTo(Status.OPEN);
        assertThat(steps(held.id())).containsExactly("DETECTED system app", "HELD_BACK system -");
        AssignResult result = as("manager1", () -> assignments.assign(List.of(treated.id(), held.id()), "rm1"));
        assertThat(result.assigned()).isEqualTo(1);
        assertThat(result.refused()).containsExactly(Map.entry(Refusal.HELD_BACK, List.of(held.id())));

        as("rm1", () -> actions.reconnect(held.id()));
        assertThat(now(held)).returns(Status.RECONNECTING, Breakpoint::status).returns(true, Breakpoint::heldBack);
        assertThat(steps(held.id())).endsWith("RECONNECTING rm1 -");
    }

    @Test
    void whoHasAnOpenCaseIsNeverHeldBack() {
        for (int i = 0; i < 12; i++) {
            Customer customer = customers.inBranch("001");
            as(
                    "cx1",
                    () -> recovery.openFromComplaint(new NewComplaint(
                            null, customer.customerNo(), clock.instant(), null, null, null, "Nobody answers", null)));
            assertThat(broken(customer, "held"))
                    .returns(null, Breakpoint::arm)
                    .returns(Status.RECONNECTING, Breakpoint::status);
        }
    }

    @Test
    void aComplaintAfterTheDrawLetsTheCustomerBeGivenToSomebody() {
        Breakpoint held = drawn(Arm.HELD_BACK);
        String no = jdbc.queryForObject(
                "SELECT customer_no FROM customer WHERE id = ?",
                String.class,
                held.customerId().value());
        as(
                "cx1",
                () -> recovery.openFromComplaint(
                        new NewComplaint(null, no, clock.instant(), null, null, null, "Nobody answers", null)));
        assertThat(as("manager1", () -> assignments.assign(List.of(held.id()), "rm1"))
                        .refused())
                .isEmpty();
    }

    /** Two treated, one of them back within a day and one after it; two held back, one back within a day. */
    @Test
    void theEffectCountsByWhatWasDrawnAndWithinTheTime() {
        Instant from = clock.instant();
        Breakpoint soon = drawn(Arm.TREATED);
        Breakpoint late = drawn(Arm.TREATED);
        Breakpoint alone = drawn(Arm.HELD_BACK);
        Breakpoint byHand = drawn(Arm.HELD_BACK);
        Instant drawnUntil = clock.instant();
        as("rm1", () -> actions.reconnect(byHand.id()));
        pass(soon.instanceId());
        pass(alone.instanceId());
        due.advance(Duration.ofDays(2));
        pass(late.instanceId());
        Duration day = Duration.ofDays(1);
        List<ArmCount> counted = internal.effect("back", "001", from, clock.instant(), day);
        ArmCount all = counted.getFirst();
        assertThat(counted).hasSize(1);
        assertThat(all.treatedRecovered()).isEqualTo(1);
        assertThat(all.heldBackRecovered()).isEqualTo(1);
        assertThat(all.treated() + all.heldBack()).isEqualTo(drawnBetween(from, drawnUntil));
        assertThat(all.treated()).isGreaterThanOrEqualTo(2);
        assertThat(all.heldBack()).isGreaterThanOrEqualTo(2);
        assertThat(internal.effect("back", "001", from, from.plus(day), day)).isEmpty();
    }

    @Test
    void manyAreGivenToOneWithTheReasonsForTheOthers() {
        Breakpoint open = brokenInBranch("001");
        Breakpoint other = brokenInBranch("002");
        Breakpoint closed = broken(customers.inBranch("001"), "message");
        pass(closed.instanceId());
        Breakpoint claimed = broken(customers.inBranch("001"), "message");
        as("lobby1", () -> actions.resume(claimed.id(), ReturnChannel.BRANCH));
        List<BreakpointId> ids = List.of(open.id(), other.id(), closed.id(), claimed.id(), new BreakpointId(999_999));
        AssignResult result = as("manager1", () -> assignments.assign(ids, "rm1"));
        assertThat(result.assigned()).isEqualTo(1);
        assertThat(result.refused())
                .containsOnly(
                        Map.entry(Refusal.CLOSED, List.of(closed.id())),
                        Map.entry(Refusal.CLAIMED, List.of(claimed.id())),
                        Map.entry(Refusal.UNKNOWN, List.of(other.id(), new BreakpointId(999_999))));
        assertThat(now(open)).returns("rm1", Breakpoint::owner).returns(Status.RECONNECTING, Breakpoint::status);
        assertThat(internalTasks.openOf(open.instanceId()))
                .filteredOn(task -> task.element().equals("task_call_back"))
                .singleElement()
                .returns("rm1", Task::assignee);
    }

    @Test
    void aTaskThatNobodyTookIsGivenItself() {
        InstanceId instance = arrived(customers.inBranch("001"), "message");
        due.advance(Duration.ofHours(1));
        Breakpoint lost = internal.of(instance).getFirst();
        as("manager1", () -> assignments.assign(List.of(lost.id()), "rm1"));
        assertThat(internalTasks.openOf(instance))
                .singleElement()
                .returns("task_greet", Task::element)
                .returns("rm1", Task::assignee);
        assertThat(now(lost).status()).isEqualTo(Status.RECONNECTING);
    }

    @Test
    void onlyWhoMakesCallsGetsThemAndOnlyManagersGiveThem() {
        Breakpoint open = brokenInBranch("001");
        assertThatThrownBy(() -> as("manager1", () -> assignments.assign(List.of(open.id()), "teller1")))
                .satisfies(role -> assertThat(((Problem) role).field()).isEqualTo("to"));
        assertThatThrownBy(() -> as("manager1", () -> assignments.assign(List.of(open.id()), "nobody")))
                .satisfies(nobody -> assertThat(((Problem) nobody).field()).isEqualTo("to"));
        assertThatThrownBy(() -> as("teller1", () -> assignments.assign(List.of(open.id()), "rm1")))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        List<BreakpointId> many =
                LongStream.rangeClosed(1, 1001).mapToObj(BreakpointId::new).toList();
        assertThatThrownBy(() -> as("manager1", () -> assignments.assign(many, "rm1")))
                .satisfies(tooMany -> assertThat(((Problem) tooMany).field()).isEqualTo("ids"));
    }

    /** Two customers with 5,000 each at the counter of branch 003, one of them taken care of. */
    @Test
    void theBoardGroupsWhatIsOpenAndWhatIsAtStake() {
        Breakpoint first = brokenInBranch("003");
        due.advance(Duration.ofHours(1));
        Breakpoint second = brokenInBranch("003");
        as("cx1", () -> assignments.assign(List.of(second.id()), "cx1"));
        List<BoardGroup> groups = as("manager2", () -> board.groups(null, "back"));
        assertThat(groups).noneMatch(group -> group.branchNo().equals(new BranchNo("003")));
        BoardGroup group = as("cx1", () -> board.groups("003", "back")).getFirst();
        assertThat(group)
                .returns("wait_branch", BoardGroup::touchpoint)
                .returns(2L, BoardGroup::open)
                .returns(1L, BoardGroup::unowned)
                .returns(0L, BoardGroup::heldBack)
                .returns(first.detectedAt(), BoardGroup::oldest)
                .returns(second.detectedAt(), BoardGroup::newest)
                .returns(List.of(new BoardGroup.Owner("cx1", 1)), BoardGroup::owners);
        assertThat(group.value()).isEqualByComparingTo(new BigDecimal("10000"));
        assertThatThrownBy(() -> as("manager2", () -> board.groups("003", null)))
                .satisfies(other -> assertThat(((Problem) other).kind()).isEqualTo(Problem.Kind.FORBIDDEN));

        BreakpointQuery unowned = new BreakpointQuery(
                BreakpointQuery.STILL_OPEN,
                Set.of(Breakpoint.Kind.ABANDONED),
                new BreakpointQuery.Place("back", "wait_branch", "003"),
                BreakpointQuery.NOBODY,
                null,
                false,
                BreakpointQuery.Period.EVER,
                new BreakpointQuery.Paging(BreakpointQuery.Sort.OLDEST, 0, 10));
        assertThat(as("cx1", () -> breakpoints.page(unowned)).rows())
                .extracting(row -> row.breakpoint().id())
                .containsExactly(first.id());
        assertThat(as("cx1", () -> assignments.assign(unowned, "cx1")).assigned())
                .isEqualTo(1);
        assertThat(as("cx1", () -> breakpoints.page(unowned)).total()).isZero();
    }

    private Breakpoint brokenInBranch(String branch) {
        Customer customer = customers.inBranch(branch);
        InstanceId instance = arrived(customer, "branch");
        Task greet = internalTasks.openOf(instance).getFirst();
        as("cx1", () -> worklist.complete(greet.id(), "greeted", Map.of()));
        due.advance(Duration.ofDays(1));
        return internal.of(instance).getLast();
    }

    private Breakpoint drawn(Arm arm) {
        List<Breakpoint> others = new ArrayList<>();
        while (true) {
            Breakpoint one = broken(customers.inBranch("001"), "held");
            if (one.arm() == arm) {
                return one;
            }
            others.add(one);
            assertThat(others).hasSizeLessThan(30);
        }
    }

    private long drawnBetween(Instant from, Instant to) {
        return jdbc
                .queryForList("SELECT detected_at FROM breakpoint WHERE arm IS NOT NULL", java.time.LocalDateTime.class)
                .stream()
                .map(at -> at.toInstant(java.time.ZoneOffset.UTC))
                .filter(at -> !at.isBefore(from) && !at.isAfter(to))
                .count();
    }
}
