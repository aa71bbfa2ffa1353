package io.journeyloop.recovery.persistence;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** How many cases there are: written by {@code recovery.CaseCounts} and its folding alone. */
@Mapper
public interface CaseCountMapper {

    /** How many such there are; an empty branch for all of them. */
    record Count(String branchNo, String state, String severity, String source, long n) {}

    /** How many such have the first of their deadlines on that day; an empty branch, severity or source for all. */
    record LateCount(String branchNo, String severity, String source, LocalDate day, String state, long n) {}

    /** How many in a state. */
    record StateCount(String state, long n) {}

    void add(@Param("deltas") List<CaseDelta> deltas);

    /**
     * What is folded and what is new, in one statement, so that no fold comes between the two.
     *
     * @param branch null for all together
     */
    List<Count> counts(@Param("branch") @Nullable String branch);

    /**
     * The same of those whose first deadline lies before that day, by state; what is null does not narrow.
     *
     * @param branch null for all together
     */
    List<StateCount> late(
            @Param("branch") @Nullable String branch,
            @Param("severity") @Nullable String severity,
            @Param("source") @Nullable String source,
            @Param("before") LocalDate before);

    /** Deltas to fold, locked; what is being written is not waited for. */
    List<CaseDeltaRow> claim(@Param("limit") int limit);

    void drop(@Param("ids") List<Long> ids);

    void fold(@Param("counts") List<Count> counts);

    void foldLate(@Param("counts") List<LateCount> counts);

    /** Drops those of the counts that have come to nought. */
    void dropLateNoughts(@Param("counts") List<LateCount> counts);

    void dropAllDeltas();

    void dropAllCounts();

    void dropAllLate();

    /** Counts all cases as they stand, as deltas. */
    void countAnew();
}
