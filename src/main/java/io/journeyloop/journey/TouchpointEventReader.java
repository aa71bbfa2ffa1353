package io.journeyloop.journey;

import io.journeyloop.common.Paged;
import io.journeyloop.journey.TouchpointQuery.Instance;
import io.journeyloop.journey.TouchpointQuery.Selection;
import io.journeyloop.journey.TouchpointQuery.Slice;
import io.journeyloop.journey.TouchpointQuery.SliceCount;
import io.journeyloop.journey.TouchpointQuery.State;
import io.journeyloop.journey.persistence.TouchpointEventMapper;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the log of touchpoint events by journey instance: who is behind a figure, and bounded parts of the log itself. */
@Component
public class TouchpointEventReader {

    private final TouchpointEventMapper mapper;

    TouchpointEventReader(TouchpointEventMapper mapper) {
        this.mapper = mapper;
    }

    /** The journey instances behind a figure, latest entrance first. */
    public Paged<Instance> behind(Selection selection, State state, int page, int size) {
        long total = mapper.count(selection, state);
        List<Instance> rows = total == 0 ? List.of() : mapper.page(selection, state, size, (long) page * size);
        return new Paged<>(rows, total, page, size);
    }

    /** Entrances by slice, in one statement; slices without any are missing. */
    public List<SliceCount> entrants(Collection<Slice> slices, @Nullable BranchNo branchNo) {
        return slices.isEmpty() ? List.of() : mapper.entrants(slices, branchNo);
    }

    /** The kind of customer each journey instance was of on the way in: value tier and lifecycle stage; empty where not known. */
    public Map<InstanceId, String> strata(Collection<InstanceId> instanceIds) {
        return instanceIds.isEmpty()
                ? Map.of()
                : mapper.strata(instanceIds).stream()
                        .collect(Collectors.toMap(
                                TouchpointEventMapper.Stratum::instanceId, TouchpointEventMapper.Stratum::stratum));
    }

    /** All events about those touchpoints ({@link Selection#touchpoint} is not used), at most {@code limit}. */
    public List<LoggedEvent> events(Selection selection, Collection<String> touchpoints, int limit) {
        return mapper.events(selection, touchpoints, limit);
    }

    /** When the oldest event happened that is not counted yet; null where all are. */
    public @Nullable Instant oldestUncounted() {
        return mapper.oldestUncounted();
    }
}
