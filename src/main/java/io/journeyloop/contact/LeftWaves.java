package io.journeyloop.contact;

import io.journeyloop.contact.persistence.AssignmentWrites.NewAssignment;
import io.journeyloop.contact.persistence.WaveMapper;
import io.journeyloop.contact.persistence.WaveMapper.Participant;
import io.journeyloop.journey.JourneyEnded;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.PlannedWave;
import io.journeyloop.journey.PlannedWaves;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever leaves a journey early stays in the arm of the draw in every later wave, in both arms alike: assigned at the
 * minute at which the wave would have come, never contacted, and still able to reach its goal. Without them the treated
 * would lose all who refuse, and those held out would not.
 */
@Component
@Transactional
class LeftWaves {

    private final PlannedWaves plans;
    private final JourneyModels models;
    private final WaveMapper mapper;
    private final WaveAssignments assignments;
    private final ContactPeriods periods;

    LeftWaves(
            PlannedWaves plans,
            JourneyModels models,
            WaveMapper mapper,
            WaveAssignments assignments,
            ContactPeriods periods) {
        this.plans = plans;
        this.models = models;
        this.mapper = mapper;
        this.assignments = assignments;
        this.periods = periods;
    }

    @EventListener
    void left(JourneyEnded ended) {
        left(ended.instance());
    }

    /** Assigns what that journey instance will not come to; nothing where it came to all. */
    void left(JourneyInstance instance) {
        Instant end = instance.endedAt();
        List<PlannedWave> later = end == null
                ? List.of()
                : plans.of(instance.versionId()).stream()
                        .filter(wave -> instance.enteredAt().plus(wave.after()).isAfter(end))
                        .toList();
        if (later.isEmpty() || instance.customerId() == null) {
            return;
        }
        Set<String> there = Set.copyOf(mapper.elements(instance.id()));
        JourneyMap map = models.map(instance.versionId());
        assignments.add(later.stream()
                .filter(wave -> !there.contains(wave.element()))
                .map(wave -> assignment(instance, map, wave))
                .toList());
    }

    private NewAssignment assignment(JourneyInstance instance, JourneyMap map, PlannedWave wave) {
        Instant at = instance.enteredAt().plus(wave.after());
        return new NewAssignment(
                Participant.of(instance),
                wave.element(),
                WaveAssignments.draw(map, Objects.requireNonNull(instance.customerId())),
                WaveDecision.LEFT.slug(),
                wave.goal(),
                at,
                at.plus(Objects.requireNonNullElse(wave.window(), periods.window())),
                null);
    }
}
