package io.journeyloop.breakpoint.persistence;

import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.BreakpointQuery;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/**
 * How many breakpoints there are: written by {@code breakpoint.BreakpointCounts} and its folding alone. Each question is one
 * statement over what is folded and what is new, so that no fold comes between the two.
 */
@Mapper
public interface BreakpointCountMapper {

    /** How many such there are, whenever detected; all branches or places together have empty names. */
    record Count(
            String branchNo,
            String journeyKey,
            String touchpoint,
            Status status,
            Kind kind,
            boolean heldBack,
            boolean owned,
            long n) {}

    /** How many of a status were detected on a day. */
    record DayCount(String branchNo, String journeyKey, String touchpoint, Status status, LocalDate day, long n) {}

    /** How many open ones somebody takes care of at a place. */
    record Owned(String journeyKey, String touchpoint, String branchNo, String owner, long n) {}

    /** How many of a status. */
    record StatusCount(Status status, long n) {}

    void add(@Param("deltas") List<BreakpointDelta> deltas);

    /** Of a branch, or of all; of a place, or of all. */
    List<Count> counts(@Param("place") BreakpointQuery.Place place);

    /**
     * The same, of those detected in whole days.
     *
     * @param from null for all before
     * @param before null for all after
     */
    List<StatusCount> days(
            @Param("place") BreakpointQuery.Place place,
            @Param("from") @Nullable LocalDate from,
            @Param("before") @Nullable LocalDate before);

    /** Open ones at each place. */
    List<Count> open(@Param("branch") @Nullable String branch, @Param("journey") @Nullable String journey);

    /** Who takes care of how many of them. */
    List<Owned> owners(@Param("branch") @Nullable String branch, @Param("journey") @Nullable String journey);

    /** Deltas to fold, locked. */
    List<BreakpointDeltaRow> claim(@Param("limit") int limit);

    void drop(@Param("ids") List<Long> ids);

    void fold(@Param("counts") List<Count> counts);

    void foldDays(@Param("counts") List<DayCount> counts);

    void foldOwners(@Param("counts") List<Owned> counts);

    /** Takes away those of these that have come to nought. */
    void dropNoughts(@Param("counts") List<Count> counts);

    void dropDayNoughts(@Param("counts") List<DayCount> counts);

    void dropOwnerNoughts(@Param("counts") List<Owned> counts);

    void dropAllDeltas();

    void dropAllCounts();

    void dropAllDays();

    void dropAllOwners();
}
