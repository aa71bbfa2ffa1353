package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.customer.Customer;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.worklist.Task;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who had to act next says how it broke; and each step of a life is written down. */
abstract class KindsContract extends BackWorld {

    @Test
    void aTaskThatNobodyTookIsLostInHandOver() {
        InstanceId instance = arrived(customers.inBranch("001"), "message");
        due.advance(Duration.ofHours(1));
        assertThat(internal.of(instance)).singleElement().returns(Kind.HANDOVER, Breakpoint::kind);
    }

    @Test
    void aTaskThatSomebodyHasLetsTheCustomerWaitTooLong() {
        InstanceId instance = arrived(customers.inBranch("001"), "message");
        Task greet = internalTasks.openOf(instance).getFirst();
        as("rm1", () -> worklist.claim(greet.id()));
        due.advance(Duration.ofHours(1));
        Breakpoint broken = internal.of(instance).getFirst();
        assertThat(broken.kind()).isEqualTo(Kind.WAITING);

        as("rm1", () -> worklist.complete(greet.id(), "greeted", Map.of()));
        assertThat(now(broken).status()).isEqualTo(Status.RECOVERED);
        assertThat(steps(broken.id())).containsExactly("DETECTED system branch", "RECOVERED rm1 branch");
    }

    @Test
    void theCustomersOwnStepIsAbandonedAndRecoveredByTheCustomer() {
        Customer customer = customers.inBranch("001");
        Breakpoint broken = broken(customer, "message");
        assertThat(broken.kind()).isEqualTo(Kind.ABANDONED);
        assertThat(broken.aum()).isEqualByComparingTo("5000");
        due.advance(Duration.ofMinutes(5));
        pass(broken.instanceId());
        BreakpointLife life = as("rm1", () -> breakpoints.life(broken.id()));
        assertThat(life.breakpoint().status()).isEqualTo(Status.RECOVERED);
        assertThat(life.steps())
                .extracting(Step::kind)
                .containsExactly(Step.Kind.DETECTED, Step.Kind.RECONNECTING, Step.Kind.LINK, Step.Kind.RECOVERED);
        assertThat(life.steps().getLast())
                .returns(Step.CUSTOMER, Step::person)
                .returns("app", Step::channel)
                .returns(clock.instant(), Step::at);
    }

    @Test
    void anExitLosesTheCustomerOnce() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        journeys.exit(broken.instanceId(), "test");
        assertThat(now(broken).status()).isEqualTo(Status.LOST);
        assertThat(steps(broken.id())).endsWith("LOST system -").hasSize(4);
    }
}
