package io.journeyloop.time;

import io.journeyloop.time.persistence.BankDayMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** The bank's calendar of holidays, kept as data because it is decreed anew each year. */
@Component
public class BankDays {

    private final BankDayMapper mapper;

    BankDays(BankDayMapper mapper) {
        this.mapper = mapper;
    }

    /** All known days off from that day on; one statement over a small table. */
    public SortedSet<LocalDate> daysOff(LocalDate from) {
        List<BankDay> known = mapper.from(from);
        SortedSet<LocalDate> off = new TreeSet<>();
        known.stream().filter(BankDay::dayOff).flatMap(BankDay::days).forEach(off::add);
        known.stream().filter(day -> !day.dayOff()).flatMap(BankDay::days).forEach(off::remove);
        return off;
    }
}
