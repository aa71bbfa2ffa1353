package io.journeyloop.shell;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A day, chosen from a calendar in the reader's language; the component's own calendar speaks English. */
public class DateField extends DatePicker {

    public DateField() {
        this("");
    }

    /** With that label. */
    public DateField(String label) {
        super(label);
        Locale reader = getLocale();
        setLocale(reader);
        setI18n(new DatePickerI18n()
                .setMonthNames(months(reader))
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, reader))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, reader))
                .setFirstDayOfWeek(WeekFields.of(reader).getFirstDayOfWeek().getValue() % 7)
                .setToday(getTranslation("shell.date.today"))
                .setCancel(getTranslation("shell.date.cancel"))
                .setBadInputErrorMessage(getTranslation("shell.date.bad")));
    }

    private static List<String> months(Locale reader) {
        return Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, reader))
                .toList();
    }

    /** From Sunday on, as the component counts. */
    private static List<String> weekdays(TextStyle style, Locale reader) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(7)
                .map(day -> day.getDisplayName(style, reader))
                .toList();
    }
}
