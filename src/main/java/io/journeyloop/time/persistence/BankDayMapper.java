package io.journeyloop.time.persistence;

import io.journeyloop.time.BankDay;
import io.journeyloop.time.WorkingHours;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jspecify.annotations.Nullable;

/** Days on which the bank rests or works against the rule, and its working hours. */
@Mapper
public interface BankDayMapper {

    /** Those whose last day is not before that one. */
    List<BankDay> from(LocalDate day);

    /** The last day off that is known by decree. */
    @Nullable
    LocalDate lastDecreed();

    List<WorkingHours> workingHours();
}
