package io.journeyloop.demo;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.demo.persistence.WalkMapper;
import io.journeyloop.demo.scenario.Scenario;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyEntered;
import io.journeyloop.journey.JourneyInstance;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets customers of the demo enter journeys, and gives a walk to those whom the product itself lets enter: the
 * honeymoon after an account, the recovery after a low score.
 */
@Component
@Profile("demo")
class Entrances {

    private static final Set<String> FOLLOWED = Set.of(Script.HONEYMOON, Script.RECOVERY);
    private final WalkReception reception;
    private final Customers customers;
    private final Script script;
    private final WalkMapper walks;
    private final Clock clock;
    /** Set while a planned walk enters, on that thread alone: its own instance needs no second walk. */
    private final ThreadLocal<@Nullable Expected> expected = new ThreadLocal<>();

    /** Set while a walk makes its customer enter another journey, on that thread alone. */
    private final ThreadLocal<@Nullable String> followedToo = new ThreadLocal<>();

    private static final class Expected {
        private final String journey;
        private @Nullable InstanceId instanceId;

        private Expected(String journey) {
            this.journey = journey;
        }
    }

    Entrances(WalkReception reception, Customers customers, Script script, WalkMapper walks, Clock clock) {
        this.reception = reception;
        this.customers = customers;
        this.script = script;
        this.walks = walks;
        this.clock = clock;
    }

    /** Lets the customer enter as planned; the walk then faces its first step. */
    Walk enter(Walk planned) {
        Customer customer = customers.get(planned.customerId());
        Scenario scenario = script.of(planned);
        Expected own = new Expected(planned.journeyKey());
        expected.set(own);
        try {
            if (planned.journeyKey().equals(Script.RECOVERY)) {
                reception.complain(customer, scenario);
            } else {
                reception.enter(customer, planned.journeyKey(), scenario.context());
            }
        } finally {
            expected.remove();
        }
        return script.facing(planned.withInstance(own.instanceId), 0, clock.instant());
    }

    /** The customer of that walk enters another journey too, and walks it by a scenario of its own. */
    void enterToo(Walk walk, String journey) {
        Customer customer = customers.get(walk.customerId());
        followedToo.set(journey);
        try {
            reception.enter(customer, journey, Map.of());
        } finally {
            followedToo.remove();
        }
    }

    /** Follows whoever enters, in the transaction of the entry. */
    @EventListener
    void entered(JourneyEntered event) {
        JourneyInstance instance = event.instance();
        Expected own = expected.get();
        if (own != null && own.journey.equals(instance.key())) {
            own.instanceId = instance.id();
        } else if ((FOLLOWED.contains(instance.key()) || instance.key().equals(followedToo.get()))
                && isOurs(instance.customerId())) {
            follow(instance);
        }
    }

    private boolean isOurs(@Nullable CustomerId customerId) {
        return customerId != null && DemoPeople.isOne(customers.get(customerId).customerNo());
    }

    private void follow(JourneyInstance instance) {
        CustomerId customerId = Objects.requireNonNull(instance.customerId());
        Scenario scenario = script.draw(
                instance.key(),
                one -> !"complaint".equals(one.context().get("source")),
                customerId.value(),
                instance.key().length());
        Walk walk = new Walk(
                0,
                customerId,
                instance.key(),
                scenario.key(),
                instance.id(),
                0,
                false,
                0,
                null,
                Walk.State.WALKING,
                clock.instant());
        walks.insert(List.of(script.facing(walk, 0, clock.instant())));
    }
}
