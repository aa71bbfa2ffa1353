package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper.Line;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose patience is lawfully held past its plain end, so that nobody could have broken off there yet. */
@Component
@Transactional(readOnly = true)
public class LawfulHolds {

    /**
     * One who waits there and is not expected yet.
     *
     * @param branchNo null where the journey instance is not to be found
     */
    public record Held(
            InstanceId instanceId,
            VersionId versionId,
            String touchpoint,
            @Nullable BranchNo branchNo,
            Instant enteredAt) {}

    private final OpenTouchpointMapper mapper;
    private final Journeys journeys;

    LawfulHolds(OpenTouchpointMapper mapper, Journeys journeys) {
        this.mapper = mapper;
        this.journeys = journeys;
    }

    /** All whose plain patience is over and whose real one is not; two statements, over those alone. */
    public List<Held> past(Collection<EntryCutoff> cutoffs, Instant now) {
        if (cutoffs.isEmpty()) {
            return List.of();
        }
        List<Line> lines = mapper.held(cutoffs, now);
        Map<InstanceId, JourneyInstance> instances =
                journeys.byIds(lines.stream().map(Line::instanceId).distinct().toList()).stream()
                        .collect(Collectors.toMap(JourneyInstance::id, Function.identity()));
        return lines.stream()
                .filter(one -> instances.containsKey(one.instanceId()))
                .map(one -> held(one, instances))
                .toList();
    }

    private static Held held(Line one, Map<InstanceId, JourneyInstance> instances) {
        JourneyInstance instance = instances.get(one.instanceId());
        return new Held(
                one.instanceId(),
                one.versionId(),
                one.touchpoint(),
                instance == null ? null : instance.branchNo(),
                one.enteredAt());
    }
}
