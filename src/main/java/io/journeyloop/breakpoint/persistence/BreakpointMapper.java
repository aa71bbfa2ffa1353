package io.journeyloop.breakpoint.persistence;

import io.journeyloop.breakpoint.ArmCount;
import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.breakpoint.BreakpointQuery;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Breakpoints. */
@Mapper
public interface BreakpointMapper {

    /** Open ones at one touchpoint in one branch. */
    record Group(
            String journeyKey,
            String touchpoint,
            String branchNo,
            long open,
            long unowned,
            long automatic,
            long heldBack,
            Instant newest,
            Instant oldest,
            @Nullable BigDecimal aum) {}

    /** How many of a group somebody takes care of. */
    record Owned(String journeyKey, String touchpoint, String branchNo, String owner, long n) {}

    /** How many of a status. */
    record StatusCount(Status status, long n) {}

    /** Inserts all in one statement; their ids are the database's. */
    void insert(@Param("rows") Collection<Breakpoint> rows);

    /** Writes kind, status, follow-up, owner and closing. */
    void update(Breakpoint breakpoint);

    @Nullable
    Breakpoint find(BreakpointId id);

    List<Breakpoint> byIds(@Param("ids") Collection<BreakpointId> ids);

    /** Locks it until commit. */
    @Nullable
    Breakpoint lock(BreakpointId id);

    /** Locks those that exist until commit, by id. */
    List<Breakpoint> lockAll(@Param("ids") Collection<BreakpointId> ids);

    /** Locks the open ones of a customer, in the order of their ids. */
    List<BreakpointId> lockOpenOfCustomer(CustomerId customerId);

    /**
     * Breakpoints of these customers that were detected after that time and are lost or went on elsewhere, held until the
     * end of the transaction.
     */
    List<Breakpoint> lockOverOf(
            @Param("customerIds") Collection<CustomerId> customerIds, @Param("detectedAfter") Instant detectedAfter);

    /** Open and reconnecting ones of those instances, locked until commit. */
    List<Breakpoint> lockOpenOf(@Param("instanceIds") Collection<InstanceId> instanceIds);

    List<Breakpoint> ofInstance(InstanceId instanceId);

    List<Breakpoint> ofInstances(@Param("instanceIds") Collection<InstanceId> instanceIds);

    List<Breakpoint> ofCustomer(@Param("customerId") CustomerId customerId, @Param("limit") int limit);

    List<Breakpoint> openOfCustomer(CustomerId customerId);

    /** Those of these customers who have an open one. */
    List<CustomerId> customersWithOpen(@Param("customerIds") Collection<CustomerId> customerIds);

    /**
     * Ids of one page, in the query's order.
     *
     * @param customers narrows to those; null does not
     */
    List<BreakpointId> pageIds(
            @Param("query") BreakpointQuery query,
            @Param("customers") @Nullable List<CustomerId> customers,
            @Param("limit") int limit,
            @Param("offset") long offset);

    long count(@Param("query") BreakpointQuery query, @Param("customers") @Nullable List<CustomerId> customers);

    /** Counts by status; those there is none of are missing. */
    List<StatusCount> countByStatus(
            @Param("query") BreakpointQuery query, @Param("customers") @Nullable List<CustomerId> customers);

    /** Open ones by journey, touchpoint and branch. */
    List<Group> groups(@Param("branch") @Nullable String branch, @Param("journey") @Nullable String journey);

    /** Who takes care of how many of them. */
    List<Owned> owners(@Param("branch") @Nullable String branch, @Param("journey") @Nullable String journey);

    /** Those drawn and detected between both instants (the first included), and which were recovered within so many seconds. */
    List<ArmCount> arms(
            @Param("journey") @Nullable String journey,
            @Param("branch") @Nullable String branch,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("seconds") long seconds);
}
