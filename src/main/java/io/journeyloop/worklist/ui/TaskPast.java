package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.staff.Masking;
import java.util.List;

/** What happened with the customer lately. */
class TaskPast extends Div {

    TaskPast(List<TimelineEntry> past, LocaleFormats formats) {
        add(new H3(getTranslation("worklist.past")));
        addClassName("jl-task-past");
        boolean chinese = "zh".equals(getLocale().getLanguage());
        past.forEach(entry -> {
            Div line =
                    new Div(RelativeTime.of(formats, entry.at()), new Span(chinese ? entry.titleZh() : entry.title()));
            line.addClassName("jl-task-past-line");
            if (entry.detail() != null) {
                Span detail = new Span(Masking.words(entry.detail()));
                detail.addClassName("jl-small");
                line.add(detail);
            }
            add(line);
        });
    }
}
