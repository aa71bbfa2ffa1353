package io.journeyloop.journey.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.Launch;
import io.journeyloop.journey.LaunchId;
import io.journeyloop.journey.VersionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of launch as they stand, and of launch_customer; {@link LaunchWrites} changes launches. */
@Mapper
public interface LaunchMapper {

    /** A launch's own row; progress is counted from its customers. */
    record LaunchRow(
            LaunchId id,
            String journeyKey,
            VersionId versionId,
            String target,
            Launch.State state,
            int total,
            int unknownCustomers,
            String requestedBy,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable String context,
            @Nullable String approvedBy) {}

    /** How one customer of a launch stands. */
    enum Standing {
        /** Still to enter. */
        WAITING,
        ENTERED,
        REFUSED
    }

    /** How many customers of a launch ended in a state, by reason. */
    record StateCount(Standing state, @Nullable String reason, int n) {}

    @Nullable
    LaunchRow byId(@Param("launch") LaunchId launch);

    /** The launch that another one would repeat. */
    @Nullable
    LaunchRow byTwin(@Param("guard") String guard);

    List<LaunchRow> recent(@Param("limit") int limit);

    List<StateCount> counts(@Param("launch") LaunchId launch);

    List<LaunchRow> running();

    /** Customers still to enter, locked for this transaction and skipping those that other workers hold. */
    List<CustomerId> claim(@Param("launch") LaunchId launch, @Param("limit") int limit);

    boolean isWaiting(@Param("launch") LaunchId launch);

    void entered(@Param("launch") LaunchId launch, @Param("customers") Collection<CustomerId> customers);

    void refused(
            @Param("launch") LaunchId launch,
            @Param("customers") Collection<CustomerId> customers,
            @Param("reason") String reason);
}
