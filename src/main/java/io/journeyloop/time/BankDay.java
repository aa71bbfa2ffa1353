package io.journeyloop.time;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Days on which the bank's branches and telephones rest, or work although they would rest.
 *
 * @param firstDay in the branch's own calendar, included
 * @param lastDay included
 * @param dayOff false for a make-up workday, which goes before a holiday of the same day
 * @param expected true until the decree for that year is entered
 */
public record BankDay(
        LocalDate firstDay, LocalDate lastDay, boolean dayOff, String name, String nameZh, boolean expected) {

    public Stream<LocalDate> days() {
        return firstDay.datesUntil(lastDay.plusDays(1));
    }
}
