package io.journeyloop.contact;

import io.journeyloop.common.HoldoutAssignment;
import io.journeyloop.contact.persistence.AssignmentWrites.NewAssignment;
import io.journeyloop.contact.persistence.WaveMapper.Draw;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.JourneyMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes who came to which wave, and whether the customer could still reach its goal for the first time. */
@Component
class WaveAssignments {

    private static final long NOBODY_KNOWN = 0;

    private final AssignmentWriter writer;
    private final CustomerEvents customerEvents;

    WaveAssignments(AssignmentWriter writer, CustomerEvents customerEvents) {
        this.writer = writer;
        this.customerEvents = customerEvents;
    }

    long add(NewAssignment assignment) {
        return writer.add(assignment, reachedBefore(assignment));
    }

    void add(List<NewAssignment> assignments) {
        assignments.forEach(this::add);
    }

    /** Decides an assignment anew. */
    void decided(long id, WaveDecision decision) {
        writer.decided(id, decision, step(decision));
    }

    static @Nullable WaveStep step(WaveDecision decision) {
        return decision == WaveDecision.TREAT ? WaveStep.WAITING : null;
    }

    /** What the journey's draw gives that customer; where nobody knows who it is, always the same. */
    static Draw draw(JourneyMap map, @Nullable CustomerId customer) {
        long who = customer == null ? NOBODY_KNOWN : customer.value();
        boolean keptOut = HoldoutAssignment.isInHoldout(map.key(), who, map.holdoutPercent());
        return new Draw(keptOut, BigDecimal.valueOf(map.holdoutPercent()));
    }

    private boolean reachedBefore(NewAssignment one) {
        String goal = one.goal();
        return goal != null
                && one.who().customerId() != null
                && customerEvents.happened(
                        one.who().customerId(),
                        Objects.requireNonNull(goal),
                        Instant.EPOCH,
                        one.assignedAt().minusMillis(1));
    }
}
