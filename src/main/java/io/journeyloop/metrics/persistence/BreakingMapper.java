package io.journeyloop.metrics.persistence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What is counted for the question where journeys break. */
@Mapper
public interface BreakingMapper {

    /** One day's entrants of a version's touchpoint; {@code ended} is completed or left. */
    record Day(int versionId, String touchpoint, LocalDate cohortDay, long entered, long ended, long breakpoints) {}

    /** Whole weeks of a version's touchpoint, from one Monday to another, both included. */
    record Weeks(int versionId, String touchpoint, LocalDate from, LocalDate to) {}

    /**
     * A branch's breakpoints beside those that the bank's rates for the same kinds of customers would give.
     *
     * @param n entrants whose patience is over
     */
    record Branch(String touchpoint, String branchNo, long n, long breakpoints, double expected) {}

    void addMix(@Param("rows") Collection<MixRow> rows);

    void deleteMix();

    /** Days from {@code from} to {@code to}, both included. */
    List<Day> days(
            @Param("versions") Collection<Integer> versions,
            @Param("branch") String branch,
            @Param("from") LocalDate from,
            @Param("to") LocalDate to);

    /**
     * All branches, by indirect standardisation over the kinds of customers.
     *
     * @param impatient touchpoints without a patience that could be over: there, those no longer in it are counted;
     *     not empty (an id that there is not does no harm)
     */
    List<Branch> branches(@Param("weeks") Collection<Weeks> weeks, @Param("impatient") Collection<String> impatient);
}
