package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.support.Models;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One link a customer and hour, whoever asks and from whichever breakpoint; and an assignment that is taken back. */
abstract class OneAtATimeContract extends BackWorld {

    @Autowired
    private ResumeLinks links;

    @BeforeEach
    void morning() {
        goTo(clock.instant()
                .atZone(ZoneId.of("Asia/Shanghai"))
                .plusDays(1)
                .with(LocalTime.of(10, 0))
                .toInstant());
    }

    @Test
    void aSecondLinkWithinTheHourIsRefusedAndTheRowSaysSo() {
        Customer customer = customers.inBranch("001");
        Breakpoint one = broken(customer, "none");
        Models.deploy(camunda, "patience");
        InstanceId elsewhere = journeys.enter(customer.id(), "patience", Map.of("how", "none"));
        due.advance(Duration.ofHours(1));
        Breakpoint other = internal.of(elsewhere).getFirst();
        long before = messages(customer);
        as("rm1", () -> links.send(one.id()));
        assertThatThrownBy(() -> as("rm1", () -> links.send(one.id())))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT));
        assertThatThrownBy(() -> as("manager1", () -> links.send(other.id()))).isInstanceOf(Problem.class);
        assertThat(messages(customer)).isEqualTo(before + 1);
        assertThat(as("rm1", () -> breakpoints.openOf(customer.id())))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.linkSentAt()).isEqualTo(clock.instant()));

        due.advance(Duration.ofHours(1));
        assertThat(as("rm1", () -> breakpoints.openOf(customer.id())))
                .allSatisfy(row -> assertThat(row.linkSentAt()).isNull());
        as("rm1", () -> links.send(other.id()));
        assertThat(messages(customer)).isEqualTo(before + 2);
    }

    @Test
    void anAutomaticLinkCountsToo() {
        Customer customer = customers.inBranch("001");
        Breakpoint one = broken(customer, "message");
        assertThat(messages(customer)).isEqualTo(1);
        assertThatThrownBy(() -> as("rm1", () -> links.send(one.id()))).isInstanceOf(Problem.class);
        assertThat(messages(customer)).isEqualTo(1);
    }

    @Test
    void anAssignmentIsTakenBackToWhoeverHadItAndTheAuditSaysWhatAndWho() {
        Breakpoint free = broken(customers.inBranch("001"), "none");
        Breakpoint owned = broken(customers.inBranch("001"), "none");
        as("manager1", () -> assignments.assign(List.of(owned.id()), "rm1"));
        List<BreakpointId> both = List.of(free.id(), owned.id());
        Map<BreakpointId, String> before = as("manager1", () -> assignments.owners(both));
        assertThat(before).isEqualTo(Map.of(free.id(), "", owned.id(), "rm1"));

        as("manager1", () -> assignments.assign(both, "manager1"));
        assertThat(now(free).owner()).isEqualTo("manager1");
        int back = as("manager1", () -> assignments.takeBack("manager1", before));
        assertThat(back).isEqualTo(2);
        assertThat(now(free).owner()).isNull();
        assertThat(now(owned).owner()).isEqualTo("rm1");
        assertThat(steps(free.id())).endsWith("GIVEN_BACK manager1 -");
        assertThat(jdbc.queryForList(
                        "SELECT details FROM audit_entry WHERE action_slug = 'breakpoints-assigned' ORDER BY id DESC LIMIT 1",
                        String.class))
                .singleElement()
                .satisfies(details -> assertThat(details)
                        .contains(free.id().toString())
                        .contains(owned.id().toString()));
    }

    @Test
    void whoHasActedSinceKeepsIt() {
        Breakpoint one = broken(customers.inBranch("001"), "none");
        Map<BreakpointId, String> before = as("manager1", () -> assignments.owners(List.of(one.id())));
        as("manager1", () -> assignments.assign(List.of(one.id()), "rm1"));
        as("manager1", () -> assignments.assign(List.of(one.id()), "manager1"));
        assertThat((int) as("manager1", () -> assignments.takeBack("rm1", before)))
                .isZero();
        assertThat(now(one).owner()).isEqualTo("manager1");
    }

    private long messages(Customer customer) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM outbox WHERE customer_id = ? AND script = 'reconnect-link'",
                Long.class,
                customer.id().value());
    }
}
