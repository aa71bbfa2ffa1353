package io.journeyloop.journey.persistence;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.LoggedEvent;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.VersionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Rows of touchpoint_event. */
@Mapper
public interface TouchpointMapper {

    /** When an instance last entered a touchpoint in a version; the journey itself is touchpoint "". */
    record Entry(InstanceId instanceId, String touchpoint, VersionId versionId, Instant enteredAt) {}

    void insert(@Param("events") List<TouchpointEvent> events);

    List<Entry> lastEntries(@Param("instances") Collection<InstanceId> instances);

    /** Ids of facts not counted yet, locked for this transaction and skipping those that others hold. */
    List<Long> claimUnfolded(@Param("limit") int limit);

    List<LoggedEvent> byIds(@Param("ids") Collection<Long> ids);

    void markFolded(@Param("ids") Collection<Long> ids);

    List<String> completed(InstanceId instanceId);

    /** What those instances have completed or left. */
    List<TouchpointEvent> ended(@Param("instances") Collection<InstanceId> instances);

    int countUnfolded(@Param("atMost") int atMost);

    List<LoggedEvent> after(@Param("id") long id, @Param("limit") int limit);
}
