package io.journeyloop.contact;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.JourneyEnded;
import io.journeyloop.journey.JourneyEntered;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyModels;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A journey instance that pauses others begins or ends: what waits for it is decided again at once. */
@Component
@Transactional
class PauseListener {

    private final JourneyModels models;
    private final ObjectProvider<ContactPauses> pauses;
    private final StaffCalls calls;
    private final ContactWriter writer;
    private final Clock clock;

    PauseListener(
            JourneyModels models,
            ObjectProvider<ContactPauses> pauses,
            StaffCalls calls,
            ContactWriter writer,
            Clock clock) {
        this.models = models;
        this.pauses = pauses;
        this.calls = calls;
        this.writer = writer;
        this.clock = clock;
    }

    @EventListener
    void begun(JourneyEntered event) {
        CustomerId customer = concerned(event.instance());
        if (customer != null) {
            calls.review(List.of(customer));
        }
    }

    @EventListener
    void ended(JourneyEnded event) {
        CustomerId customer = concerned(event.instance());
        if (customer != null) {
            calls.review(List.of(customer));
            writer.wakePaused(customer, clock.instant());
        }
    }

    private @Nullable CustomerId concerned(JourneyInstance instance) {
        boolean named = pauses.stream().anyMatch(one -> one.isPausing(instance.key()))
                || models.latest().stream().anyMatch(map -> map.pausedBy().contains(instance.key()));
        return named ? instance.customerId() : null;
    }
}
