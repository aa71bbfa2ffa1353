package io.journeyloop.time.persistence;

import io.journeyloop.time.BankDay;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** Days on which the bank rests or works against the rule. */
@Mapper
public interface BankDayMapper {

    /** Those whose last day is not before that one. */
    List<BankDay> from(LocalDate day);
}
