package io.journeyloop.breakpoint.persistence;

import io.journeyloop.customer.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Customers' appointments. */
@Mapper
public interface AppointmentMapper {

    /**
     * An appointment.
     *
     * @param endedAt when it takes place, was cancelled, or gave way to another
     */
    record Row(CustomerId customerId, Instant bookedAt, Instant meetsAt, Instant endedAt) {}

    /** Ends what those customers had booked and has not taken place. */
    void end(@Param("customerIds") Collection<CustomerId> customerIds, @Param("at") Instant at);

    void insert(@Param("rows") Collection<Row> rows);

    /** Appointments of those customers that were not over at that instant. */
    List<Row> of(@Param("customerIds") Collection<CustomerId> customerIds, @Param("since") Instant since);
}
