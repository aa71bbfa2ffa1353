package io.journeyloop.recovery.persistence;

import io.journeyloop.recovery.CaseQuery;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Lists of cases, range by range. */
@Mapper
public interface CaseListMapper {

    /**
     * How a range is read.
     *
     * @param backward from the end of the index
     * @param few whether so few are late that bringing all of them into order reads least
     */
    record Reading(CaseRange.By by, boolean backward, boolean few, int limit) {}

    /** The first of a range that the query wants. */
    List<ListedCase> range(
            @Param("query") CaseQuery query,
            @Param("scope") CaseScope scope,
            @Param("now") Instant now,
            @Param("range") CaseRange range,
            @Param("reading") Reading reading);

    /** Of the query, whose first deadline lies in that span. */
    long countLate(
            @Param("query") CaseQuery query,
            @Param("scope") CaseScope scope,
            @Param("from") Instant from,
            @Param("before") Instant before);

    /** Of the query, those that are hidden from the reader; only where there are some. */
    long countHidden(@Param("query") CaseQuery query, @Param("scope") CaseScope scope, @Param("now") Instant now);
}
