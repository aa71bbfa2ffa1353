package io.journeyloop.customer.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.SegmentCondition;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Segments, and the customers in them. */
@Mapper
public interface SegmentMapper {

    List<SegmentRow> all();

    /** Customers for whom every condition holds, ascending from above an id. */
    List<CustomerId> ids(
            @Param("conditions") List<SegmentCondition> conditions,
            @Param("newSince") Instant newSince,
            @Param("after") long after,
            @Param("limit") int limit);

    /** How many; where a customer is named, whether that one is in it (0 or 1). */
    long count(
            @Param("conditions") List<SegmentCondition> conditions,
            @Param("newSince") Instant newSince,
            @Param("customerId") @Nullable CustomerId customerId);
}
