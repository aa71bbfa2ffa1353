package io.journeyloop.journey.persistence;

import io.journeyloop.journey.InstanceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Rows of journey_remembered. */
@Mapper
public interface RememberedMapper {

    /** An event to remember for a journey instance. */
    record NewRow(InstanceId instanceId, String type, String eventId, Instant occurredAt, Instant forgetAt) {}

    /** A remembered event. */
    record Row(long id, InstanceId instanceId, String type, Instant occurredAt) {}

    /** What is remembered already stays as it is. */
    void insert(@Param("rows") Collection<NewRow> rows);

    /** What is remembered for those journey instances, in the order in which it happened. */
    List<Row> of(@Param("instances") Collection<InstanceId> instances, @Param("now") Instant now);

    int delete(@Param("ids") Collection<Long> ids);

    List<Long> forgotten(@Param("now") Instant now, @Param("limit") int limit);
}
