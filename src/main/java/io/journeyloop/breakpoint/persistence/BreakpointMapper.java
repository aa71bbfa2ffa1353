package io.journeyloop.breakpoint.persistence;

import io.journeyloop.breakpoint.ArmCount;
import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.breakpoint.BreakpointQuery;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Breakpoints. */
@Mapper
public interface BreakpointMapper {

    /** When the open ones of a status at one touchpoint in one branch were detected: the first and the last. */
    record Extent(String journeyKey, String touchpoint, BranchNo branchNo, Instant newest, Instant oldest) {}

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
     * What a query finds of those statuses, in that order; read no further than asked for where there is one status.
     *
     * @param customers narrows to those; null does not
     */
    List<ListedBreakpoint> page(
            @Param("query") BreakpointQuery query,
            @Param("statuses") List<Status> statuses,
            @Param("customers") @Nullable List<CustomerId> customers,
            @Param("order") ListedBreakpoint.Order order,
            @Param("limit") int limit,
            @Param("offset") int offset);

    /** Counts by status; those there is none of are missing. */
    List<BreakpointCountMapper.StatusCount> countByStatus(
            @Param("query") BreakpointQuery query, @Param("customers") @Nullable List<CustomerId> customers);

    /** Of each place and status of open ones. */
    List<Extent> extents(@Param("branch") @Nullable String branch, @Param("journey") @Nullable String journey);

    /** Those with a greater id, by id. */
    List<Breakpoint> after(@Param("id") long id, @Param("limit") int limit);

    /** Those drawn and detected between both instants (the first included), and which were recovered within so many seconds. */
    List<ArmCount> arms(
            @Param("journey") @Nullable String journey,
            @Param("branch") @Nullable String branch,
            @Param("from") Instant from,
            @Param("to") Instant to,
            @Param("seconds") long seconds);
}
