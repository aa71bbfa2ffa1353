package io.journeyloop.contact.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Budgets of offers. */
@Mapper
public interface OfferMapper {

    /** Makes the offer's row where there is none. */
    void ensure(String offer);

    /** Takes one of a budget of that size by a single conditional update; 0 rows = no row yet, or nothing left. */
    int reserve(@Param("offer") String offer, @Param("budget") long budget);

    @Nullable
    Long reserved(String offer);
}
