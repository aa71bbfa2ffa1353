package io.journeyloop.journey.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of journey_instance, and the blocks of its ids. */
@Mapper
public interface InstanceMapper {

    /** A journey in which a customer is now. */
    record OpenKey(CustomerId customerId, String key) {}

    /**
     * A row to insert; the guard is null where another entry is allowed meanwhile.
     *
     * @param stratum the kind of customer on the way in
     */
    record NewInstance(
            InstanceId id,
            @Nullable CustomerId customerId,
            String key,
            VersionId versionId,
            BranchNo branchNo,
            Instant enteredAt,
            @Nullable String guard,
            String stratum) {}

    /** The last entry of a customer into a journey. */
    record LastEntry(CustomerId customerId, Instant enteredAt, boolean open) {}

    void insert(@Param("instances") List<NewInstance> instances);

    /** Inserts those whose guard nobody holds; who was faster keeps it. */
    void insertFree(@Param("instances") List<NewInstance> instances);

    /** Which of these rows there are. */
    List<InstanceId> existing(@Param("ids") Collection<InstanceId> ids);

    @Nullable
    JourneyInstance byId(@Param("id") InstanceId id);

    List<JourneyInstance> byIds(@Param("ids") Collection<InstanceId> ids);

    List<JourneyInstance> ofCustomer(@Param("customerId") CustomerId customerId);

    List<JourneyInstance> openOf(@Param("customerIds") Collection<CustomerId> customerIds);

    /** Those of the journey instances that are open, locked until commit in the order of their ids. */
    List<InstanceId> lockOpen(@Param("ids") Collection<InstanceId> ids);

    /** Makes sure that there is something to lock for each of these customers and the journey. */
    void addGates(@Param("key") String key, @Param("customerIds") Collection<CustomerId> customerIds);

    /** Locks the entry of these customers into the journey until commit, in the order of the customers. */
    List<CustomerId> lockGates(@Param("key") String key, @Param("customerIds") Collection<CustomerId> customerIds);

    List<LastEntry> lastEntries(@Param("key") String key, @Param("customerIds") Collection<CustomerId> customerIds);

    /** Journey instances of these customers that ended at that time or later without having reached their goal. */
    List<JourneyInstance> endedSince(
            @Param("customerIds") Collection<CustomerId> customerIds, @Param("since") Instant since);

    /** The journeys in which those customers are now. */
    List<OpenKey> openKeys(@Param("customerIds") Collection<CustomerId> customerIds);

    /** Ends an open instance; the guard falls unless the journey may never be entered again. */
    int end(
            @Param("id") InstanceId id,
            @Param("state") JourneyInstance.State state,
            @Param("at") Instant at,
            @Param("endElement") @Nullable String endElement,
            @Param("keepGuard") boolean keepGuard);

    /** Marks the goal as reached where it was not yet. */
    int reachGoal(@Param("id") InstanceId id, @Param("at") Instant at);

    /** Open and all instances of each version of a journey. */
    List<VersionCount> countByVersion(@Param("key") String key);

    /** How many journey instances a version has. */
    record VersionCount(VersionId versionId, long open, long total) {}

    /** Open instances of each journey that has any. */
    List<OpenCount> countOpenByJourney();

    /** How many journey instances of a journey are open. */
    record OpenCount(String key, long open) {}

    long lockBlock(@Param("name") String name);

    void moveBlock(@Param("name") String name, @Param("by") int by);

    /** Gives a journey instance of an unknown customer to a known one, in the care of that branch. */
    void match(
            @Param("id") InstanceId id,
            @Param("customerId") CustomerId customerId,
            @Param("branchNo") BranchNo branchNo);
}
