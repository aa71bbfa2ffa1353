package io.journeyloop.contact.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Who was assigned to which wave, and how far each got. */
@Mapper
public interface WaveMapper {

    /** A new assignment; {@code arm} is {@code treat} or {@code holdout}, {@code decision} what the wave decided. */
    record NewAssignment(
            long instanceId,
            long customerId,
            int versionId,
            String journeyKey,
            String element,
            String arm,
            BigDecimal holdoutPercent,
            String decision,
            @Nullable String goal,
            Instant assignedAt,
            Instant windowEnd,
            @Nullable String suppressedReason,
            String branchNo) {}

    /** An assignment that an event of its goal's type may convert. */
    record Open(long id, long customerId, String goal, Instant assignedAt, Instant windowEnd) {}

    /** A conversion to write. */
    record Converted(long id, Instant at) {}

    /** One arm of one wave counted. */
    record Funnel(
            String element,
            String arm,
            long assigned,
            long eligible,
            long attempted,
            long reached,
            long responded,
            long converted,
            double expectedHoldout) {}

    /** Treated customers of one wave whom policy stopped for one reason and who were never contacted. */
    record Stopped(String element, String reason, long n) {}

    void insert(@Param("key") NewId key, @Param("assignment") NewAssignment assignment);

    Instant windowEnd(long id);

    /** Decides a paused assignment anew. */
    void decided(
            @Param("id") long id,
            @Param("decision") String decision,
            @Param("suppressedReason") @Nullable String suppressedReason);

    void suppressed(@Param("id") long id, @Param("reason") String reason);

    void attempted(@Param("id") long id, @Param("at") Instant at);

    /** Marks how a contact was received; what was marked earlier stays. */
    void answered(
            @Param("id") long id,
            @Param("at") Instant at,
            @Param("reached") boolean reached,
            @Param("responded") boolean responded);

    void ended(@Param("id") long id, @Param("at") Instant at, @Param("result") @Nullable String result);

    /** Assignments of those customers, with one of those goals, not converted yet. */
    List<Open> open(@Param("customerIds") Collection<Long> customerIds, @Param("goals") Collection<String> goals);

    void convert(@Param("conversions") List<Converted> conversions);

    List<Funnel> funnels(
            @Param("journeyKey") String journeyKey,
            @Param("from") @Nullable Instant from,
            @Param("to") @Nullable Instant to,
            @Param("branch") @Nullable String branch);

    List<Stopped> stopped(
            @Param("journeyKey") String journeyKey,
            @Param("from") @Nullable Instant from,
            @Param("to") @Nullable Instant to,
            @Param("branch") @Nullable String branch);
}
