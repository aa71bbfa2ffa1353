package io.journeyloop.journey.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.VersionId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Which open journey instances a migration chooses, and their change of version. */
@Mapper
public interface MigrationMapper {

    /** What is chosen; null is no restriction. */
    record Chosen(
            VersionId versionId,
            @Nullable Collection<CustomerId> customerIds,
            @Nullable String branch,
            @Nullable String touchpoint,
            @Nullable Instant enteredFrom,
            @Nullable Instant enteredUntil,
            @Nullable Long after) {}

    /** A journey instance and whose it is. */
    record Candidate(InstanceId id, @Nullable CustomerId customerId) {}

    /** How a journey instance stands. */
    record Standing(VersionId versionId, JourneyInstance.State state) {}

    @Nullable
    Standing standing(@Param("id") InstanceId id);

    long count(@Param("f") Chosen chosen);

    /** The oldest first. */
    List<Candidate> page(@Param("f") Chosen chosen, @Param("limit") int limit);

    /**
     * Changes the version of an open journey instance and remembers by which it entered; holds the row until the end of the
     * transaction.
     *
     * @return 0 where it is no longer open in that version
     */
    int move(@Param("id") InstanceId id, @Param("from") VersionId fromVersionId, @Param("to") VersionId toVersionId);

    /** Which of those journey instances were ever moved. */
    List<InstanceId> everMoved(@Param("ids") Collection<InstanceId> ids);
}
