package io.journeyloop.metrics.persistence;

import io.journeyloop.journey.VersionId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The counters of touchpoints. A period without an end is open on that side; both ends are included. */
@Mapper
public interface CounterMapper {

    /** Sums over a period for one version's touchpoint; longs, since they may cover years. */
    record Sums(
            VersionId versionId,
            String touchpoint,
            long entered,
            long completed,
            long leftCount,
            long breakpoints,
            long reconnected,
            long recovered,
            long elsewhere,
            long lost) {}

    /** One bucket's sums over a period. */
    record Bucket(String touchpoint, int bucket, long n, long totalSeconds) {}

    /** Who reached the goal on that day of theirs. */
    record GoalSum(int goalDay, long n) {}

    /** Who entered a version. */
    record VersionEntrants(VersionId versionId, long entered) {}

    /** Who entered on one day. */
    record Entrants(VersionId versionId, String touchpoint, LocalDate cohortDay, long entered) {}

    /** Whether all counters are to be made anew. */
    boolean isRebuildAsked();

    void dropRebuild();

    void addCounters(@Param("rows") Collection<CounterRow> rows);

    void addDurations(@Param("rows") Collection<DurationRow> rows);

    void addGoals(@Param("rows") Collection<GoalRow> rows);

    void deleteGoals();

    void deleteCounters();

    void deleteDurations();

    List<Sums> sums(
            @Param("versions") Collection<VersionId> versions,
            @Param("branch") String branch,
            @Param("from") @Nullable LocalDate from,
            @Param("to") @Nullable LocalDate to);

    List<Bucket> buckets(
            @Param("versions") Collection<VersionId> versions,
            @Param("branch") String branch,
            @Param("from") @Nullable LocalDate from,
            @Param("to") @Nullable LocalDate to);

    /** Who reached the goal, by the day of entry. */
    List<GoalRow> goals(
            @Param("versions") Collection<VersionId> versions,
            @Param("branch") String branch,
            @Param("from") @Nullable LocalDate from,
            @Param("to") @Nullable LocalDate to);

    /** Who reached the goal, all days of entry together. */
    List<GoalSum> goalsTogether(
            @Param("versions") Collection<VersionId> versions,
            @Param("branch") String branch,
            @Param("from") @Nullable LocalDate from,
            @Param("to") @Nullable LocalDate to);

    /** Who entered the journey on one day. */
    List<Entrants> journeyEntrants(
            @Param("versions") Collection<VersionId> versions,
            @Param("branch") String branch,
            @Param("from") @Nullable LocalDate from,
            @Param("to") @Nullable LocalDate to);

    /** Who entered the journey, all days together, by version. */
    List<VersionEntrants> entrantsByVersion(
            @Param("versions") Collection<VersionId> versions,
            @Param("branch") String branch,
            @Param("from") @Nullable LocalDate from,
            @Param("to") @Nullable LocalDate to);

    /** Who entered the journey, all days together. */
    long entrantsTogether(
            @Param("versions") Collection<VersionId> versions,
            @Param("branch") String branch,
            @Param("from") @Nullable LocalDate from,
            @Param("to") @Nullable LocalDate to);

    List<Entrants> entrants(
            @Param("versions") Collection<VersionId> versions,
            @Param("branch") String branch,
            @Param("from") LocalDate from,
            @Param("to") @Nullable LocalDate to);
}
