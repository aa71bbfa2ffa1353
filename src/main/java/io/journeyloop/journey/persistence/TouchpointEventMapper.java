package io.journeyloop.journey.persistence;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.LoggedEvent;
import io.journeyloop.journey.TouchpointQuery.Instance;
import io.journeyloop.journey.TouchpointQuery.Selection;
import io.journeyloop.journey.TouchpointQuery.Slice;
import io.journeyloop.journey.TouchpointQuery.SliceCount;
import io.journeyloop.journey.TouchpointQuery.State;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Reads touchpoint_event by journey instance. */
@Mapper
public interface TouchpointEventMapper {

    long count(@Param("q") Selection selection, @Param("state") State state);

    List<Instance> page(
            @Param("q") Selection selection,
            @Param("state") State state,
            @Param("limit") int limit,
            @Param("offset") long offset);

    List<SliceCount> entrants(@Param("slices") Collection<Slice> slices, @Param("branch") @Nullable BranchNo branch);

    List<LoggedEvent> events(
            @Param("q") Selection selection,
            @Param("touchpoints") Collection<String> touchpoints,
            @Param("limit") int limit);

    /** The kind of customer that a journey instance was of on the way in. */
    record Stratum(InstanceId instanceId, String stratum) {}

    List<Stratum> strata(@Param("instances") Collection<InstanceId> instances);

    @Nullable
    Instant oldestUncounted();
}
