package io.journeyloop.journey.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Rows of journey_remembered. */
@Mapper
public interface RememberedMapper {

    /** An event to remember for a journey instance. */
    record NewRow(long instanceId, String type, String eventId, Instant occurredAt, Instant forgetAt) {}

    /** A remembered event. */
    record Row(long id, long instanceId, String type, Instant occurredAt) {}

    /** What is remembered already stays as it is. */
    void insert(@Param("rows") Collection<NewRow> rows);

    /** What is remembered for those journey instances, in the order in which it happened. */
    List<Row> of(@Param("instances") Collection<Long> instances, @Param("now") Instant now);

    int delete(@Param("ids") Collection<Long> ids);

    List<Long> forgotten(@Param("now") Instant now, @Param("limit") int limit);
}
