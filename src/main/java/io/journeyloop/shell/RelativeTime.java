package io.journeyloop.shell;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/** A moment as people say it, with date and time on hover. Overdue deadlines are marked as broken. */
public class RelativeTime extends Span {

    private RelativeTime(String text, String exact, Instant at) {
        super(text);
        addClassName("jl-time");
        getElement().setAttribute("title", exact);
        getElement().setAttribute("datetime", at.toString());
    }

    /** A moment: "3 d ago", "in 2 h". */
    public static RelativeTime of(LocaleFormats formats, Instant at) {
        return new RelativeTime(formats.relative(at), formats.dateTime(at), at);
    }

    /** A deadline: "due in 2 h", or "overdue 1 d", marked. */
    public static RelativeTime due(LocaleFormats formats, Instant at) {
        RelativeTime time = new RelativeTime(formats.due(at), formats.dateTime(at), at);
        if (formats.isPast(at)) {
            time.addClassName("jl-overdue");
        }
        return time;
    }
}
