package io.journeyloop.metrics.persistence;

import io.journeyloop.journey.VersionId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What is counted for the question where journeys break. */
@Mapper
public interface BreakpointAnalysisMapper {

    /** One day's entrants of a version's touchpoint; {@code ended} is completed or left. */
    record Day(
            VersionId versionId, String touchpoint, LocalDate cohortDay, long entered, long ended, long breakpoints) {}

    /** Whole weeks of a version's touchpoint, from one Monday to another, both included. */
    record Weeks(VersionId versionId, String touchpoint, LocalDate from, LocalDate to) {}

    /**
     * One kind of customers of a branch at a touchpoint.
     *
     * @param n entrants whose patience is over
     */
    record Cell(String touchpoint, String branchNo, String stratum, long n, long breakpoints) {}

    void addMix(@Param("rows") Collection<MixRow> rows);

    void deleteMix();

    /** Days from {@code from} to {@code to}, both included. */
    List<Day> days(
            @Param("versions") Collection<VersionId> versions,
            @Param("branch") String branch,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    /**
     * All branches, by kind of customers.
     *
     * @param impatient touchpoints without a patience that could be over: there, those no longer in it are counted;
     *     not empty (an id that there is not does no harm)
     */
    List<Cell> cells(@Param("weeks") Collection<Weeks> weeks, @Param("impatient") Collection<String> impatient);
}
