package io.journeyloop.journey.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.MigrationItem;
import io.journeyloop.journey.MigrationRun;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of migration_run and migration_item; where a run stands is written by {@link MigrationRunWrites} alone. */
@Mapper
public interface MigrationRunMapper {

    /** A run's own row; how far it is, is counted from its items. */
    record RunRow(
            long id,
            String journeyKey,
            AskedRow asked,
            MigrationRun.State state,
            ListingRow listing,
            String requestedBy,
            Instant createdAt,
            @Nullable Instant finishedAt) {}

    /** What was asked for. */
    record AskedRow(
            VersionId fromVersionId,
            VersionId toVersionId,
            boolean rehearsal,
            @Nullable String customerNos,
            @Nullable BranchNo branchNo,
            @Nullable String touchpoint,
            @Nullable Instant enteredFrom,
            @Nullable Instant enteredUntil,
            @Nullable Integer pilot) {}

    /**
     * How far the list of those to move is.
     *
     * @param chosenUntil the last journey instance that was looked at
     */
    record ListingRow(int total, long chosenUntil, boolean complete) {}

    /** A journey instance of a run, or a customer named who has none. */
    record ItemRow(
            long id,
            @Nullable InstanceId instanceId,
            @Nullable CustomerId customerId,
            @Nullable String customerNo,
            MigrationItem.State state,
            @Nullable String reason,
            @Nullable String elements) {}

    /** How many items of a run are in a state. */
    record StateCount(long runId, MigrationItem.State state, int n) {}

    /** How many items of a run were refused for the same reason at the same elements. */
    record ReasonCount(String reason, String elements, int n) {}

    @Nullable
    RunRow byId(@Param("id") long id);

    /** Those of a journey, the newest first. */
    List<RunRow> page(@Param("key") String key, @Param("offset") long offset, @Param("size") int size);

    long count(@Param("key") String key);

    List<RunRow> running();

    List<StateCount> counts(@Param("ids") Collection<Long> ids);

    /** The most frequent first. */
    List<ReasonCount> reasons(@Param("id") long id);

    /** A running one whose list is incomplete, locked for this transaction; null where another worker has it. */
    @Nullable
    RunRow claimListing(@Param("id") long id);

    /** Adds items to a run's list; those refused from the start are customers who have no such journey instance. */
    void add(@Param("run") long run, @Param("items") Collection<ItemRow> items);

    /** Customers who have an item. */
    List<CustomerId> customers(@Param("run") long run);

    void listedUntil(
            @Param("id") long id,
            @Param("until") long until,
            @Param("more") int more,
            @Param("complete") boolean complete);

    /**
     * The next of a run that still runs, locked for this transaction and skipping those that other workers hold.
     *
     * @param id only that one; null for whichever is next
     */
    @Nullable
    ItemRow claim(@Param("run") long run, @Param("id") @Nullable Long id);

    boolean isWaiting(@Param("run") long run);

    /** Says what became of one; 0 where that has been said already. */
    int settle(
            @Param("id") long id,
            @Param("state") MigrationItem.State state,
            @Param("reason") @Nullable String reason,
            @Param("elements") @Nullable String elements);

    /**
     * Items of a run above that id; null is no restriction.
     *
     * @param elements with a reason: those at these elements, empty for none
     */
    List<ItemRow> items(
            @Param("run") long run,
            @Param("state") MigrationItem.@Nullable State state,
            @Param("reason") @Nullable String reason,
            @Param("elements") @Nullable String elements,
            @Param("after") long after,
            @Param("limit") int limit);
}
