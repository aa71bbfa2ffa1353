package io.journeyloop.customer.persistence;

import io.journeyloop.customer.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Events that are kept and not delivered yet, by lane. */
@Mapper
public interface UndeliveredEventMapper {

    /** @param id in the order in which the events came */
    record Undelivered(long id, CustomerId customerId, int tries, CustomerEventRow event) {}

    record NewRow(int lane, String eventId, CustomerId customerId) {}

    void insert(@Param("rows") List<NewRow> rows, @Param("dueAt") Instant dueAt);

    /** Those lanes in which something is due. */
    List<Integer> lanesWithWork(@Param("now") Instant now);

    /** The lane, locked for this transaction; null where another worker has it. */
    @Nullable
    Integer lockFree(@Param("lane") int lane);

    /** Those lanes, locked for this transaction in their order, waiting for whoever has them. */
    List<Integer> lock(@Param("lanes") Collection<Integer> lanes);

    /**
     * The lane's events whose turn it is, in their order; none of a customer of whom an earlier one has to wait.
     *
     * @param customers of these customers alone; null for all
     */
    List<Undelivered> due(
            @Param("lanes") Collection<Integer> lanes,
            @Param("customers") @Nullable Collection<CustomerId> customers,
            @Param("now") Instant now,
            @Param("limit") int limit);

    void delete(@Param("ids") Collection<Long> ids);

    /** Lets all that is undelivered of that customer wait until then. */
    void postpone(@Param("customerId") CustomerId customerId, @Param("until") Instant until);

    @Nullable
    Instant earliest();

    /** Customers whose events could not be delivered yet. */
    int stuck();
}
