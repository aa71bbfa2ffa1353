package io.journeyloop.metrics.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Survey scores by touchpoint. */
@Mapper
public interface ScoreMapper {

    /** One answer. */
    record Score(
            long id,
            InstanceId instanceId,
            CustomerId customerId,
            VersionId versionId,
            String branchNo,
            String touchpoint,
            String metric,
            String scaleVersion,
            int score,
            Instant answeredAt) {}

    /** Amounts to add to a counter, or its content. */
    record ScoreRow(
            VersionId versionId,
            String branchNo,
            LocalDate answerDay,
            String touchpoint,
            String metric,
            long n,
            long topN,
            long bottomN) {}

    /** Sums over a period. */
    record ScoreSums(String touchpoint, String metric, long n, long topN, long bottomN) {}

    void insert(@Param("s") Score score);

    List<Score> unfolded(@Param("limit") int limit);

    void markFolded(@Param("ids") Collection<Long> ids);

    void markAllUnfolded();

    void deleteCounters();

    void addCounters(@Param("rows") Collection<ScoreRow> rows);

    List<ScoreSums> sums(
            @Param("versions") Collection<VersionId> versions,
            @Param("branch") String branch,
            @Param("from") @Nullable LocalDate from,
            @Param("to") @Nullable LocalDate to);

    /** Answers given from {@code from} (included) until {@code until} (excluded), at most that many. */
    List<Score> answers(
            @Param("versions") Collection<VersionId> versions,
            @Param("branch") @Nullable String branch,
            @Param("from") @Nullable Instant from,
            @Param("until") @Nullable Instant until,
            @Param("limit") int limit);
}
