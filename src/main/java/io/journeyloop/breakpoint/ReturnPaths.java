package io.journeyloop.breakpoint;

import io.journeyloop.journey.DrawnFollowUps;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.journey.TouchpointLog;
import io.journeyloop.journey.VersionId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How customers who broke off can come on: by what the model draws for them, or by another milestone. */
@Component
class ReturnPaths {

    private final JourneyModels models;
    private final TouchpointLog log;

    ReturnPaths(JourneyModels models, TouchpointLog log) {
        this.models = models;
        this.log = log;
    }

    boolean isFollowUp(TouchpointEvent event) {
        return drawn(event.versionId()).isFollowUp(event.touchpoint());
    }

    boolean follows(String element, Breakpoint open) {
        DrawnFollowUps drawn = drawn(open.versionId());
        return open.seenLeaving()
                ? drawn.followsAbandoned(element, open.touchpoint())
                : drawn.followsElapsed(element, open.touchpoint());
    }

    /** Whether that makes good for a customer who was seen leaving: one of the nearest milestones ahead. */
    boolean makesGood(TouchpointEvent completed, Breakpoint open) {
        return open.seenLeaving() && drawn(open.versionId()).makesGood(completed.touchpoint(), open.touchpoint());
    }

    boolean isMilestone(TouchpointEvent event) {
        return models.map(event.versionId())
                .touchpoint(event.touchpoint())
                .filter(JourneyMap.Touchpoint::milestone)
                .isPresent();
    }

    /** Where its touchpoint takes place; null where that is not said. */
    @Nullable
    String channel(Breakpoint one) {
        return models.map(one.versionId())
                .touchpoint(one.touchpoint())
                .map(JourneyMap.Touchpoint::channel)
                .orElse(null);
    }

    /** What those journey instances have passed and left so far, in one statement. */
    Trail trail(Collection<InstanceId> instanceIds) {
        return new Trail(
                log.ended(instanceIds).stream().collect(Collectors.groupingBy(TouchpointEvent::instanceId)), this);
    }

    private DrawnFollowUps drawn(VersionId version) {
        return models.map(version).followUps();
    }

    /** What some journey instances have passed and left, by instance. */
    record Trail(Map<InstanceId, List<TouchpointEvent>> ended, ReturnPaths ways) {

        static Trail none(ReturnPaths ways) {
            return new Trail(Map.of(), ways);
        }

        /** Whether another milestone was passed after it broke. */
        boolean cameOn(Breakpoint one) {
            return of(one).stream()
                    .anyMatch(event -> event.kind() == Kind.COMPLETED
                            && !event.touchpoint().equals(one.touchpoint())
                            && !event.at().isBefore(one.detectedAt())
                            && ways.isMilestone(event));
        }

        /** Whether nobody waits for the customer there any longer. */
        boolean hasLeft(Breakpoint one) {
            return of(one).stream().anyMatch(event -> event.kind() == Kind.LEFT && BatchedEvents.isOf(event, one));
        }

        private List<TouchpointEvent> of(Breakpoint one) {
            return ended.getOrDefault(one.instanceId(), List.of());
        }
    }
}
