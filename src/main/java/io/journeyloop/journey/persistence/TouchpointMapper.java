package io.journeyloop.journey.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.TouchpointEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of touchpoint_event. */
@Mapper
public interface TouchpointMapper {

    /** When an instance last entered a touchpoint in a version; the journey itself is touchpoint "". */
    record Entry(InstanceId instanceId, String touchpoint, int versionId, Instant enteredAt) {}

    /** An event with the journey instance it belongs to. */
    record LoggedRow(
            long id,
            InstanceId instanceId,
            @Nullable CustomerId customerId,
            String branchNo,
            int versionId,
            String journeyKey,
            String touchpoint,
            TouchpointEvent.Kind kind,
            Instant at,
            Instant enteredAt,
            String stratum) {}

    void insert(@Param("events") List<TouchpointEvent> events);

    List<Entry> lastEntries(@Param("instances") Collection<InstanceId> instances);

    /** Ids of facts not counted yet, locked for this transaction and skipping those that others hold. */
    List<Long> claimUnfolded(@Param("limit") int limit);

    List<LoggedRow> byIds(@Param("ids") Collection<Long> ids);

    void markFolded(@Param("ids") Collection<Long> ids);

    List<String> completed(InstanceId instanceId);

    /** What those instances have completed or left. */
    List<TouchpointEvent> ended(@Param("instances") Collection<InstanceId> instances);

    int countUnfolded(@Param("atMost") int atMost);

    List<LoggedRow> after(@Param("id") long id, @Param("limit") int limit);
}
