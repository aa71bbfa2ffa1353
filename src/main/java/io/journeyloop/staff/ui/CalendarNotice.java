package io.journeyloop.staff.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.time.CalendarWatch;
import java.time.LocalDate;

/** Tells who answers for the bank's calendar that it runs out; nothing where it does not. */
class CalendarNotice extends Div {

    CalendarNotice(CalendarWatch.Coverage reach, LocaleFormats formats) {
        addClassName("jl-notice");
        setVisible(reach.runsOut());
        getElement().setAttribute("role", "note");
        LocalDate until = reach.decreedUntil();
        add(
                Icon.WARNING.create(),
                new Span(
                        until == null
                                ? getTranslation("admin.calendar.none")
                                : getTranslation("admin.calendar.runs-out", formats.date(until))));
    }
}
