package io.journeyloop.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import java.util.Arrays;
import java.util.Locale;

/** A card of the journey map or a figure on it was picked; or a badge or element of the process model. */
@DomEvent("jl-part")
public class MapPartClick extends ComponentEvent<Component> {

    /** What was picked; a figure's slug is its word in the API. */
    public enum Part {
        TOUCHPOINT,
        ENTERED,
        COMPLETED,
        WAITING,
        LEFT,
        BREAKPOINTS,
        RECOVERED,
        ELSEWHERE,
        LOST,
        RECOVERABLE,
        SCORE,
        GOAL;

        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Part of(String slug) {
            return Arrays.stream(values())
                    .filter(part -> part.slug().equals(slug))
                    .findFirst()
                    .orElse(TOUCHPOINT);
        }
    }

    private final String touchpoint;
    private final Part part;

    public MapPartClick(
            Component source,
            boolean fromClient,
            @EventData("event.detail.touchpoint") String touchpoint,
            @EventData("event.detail.part") String part) {
        super(source, fromClient);
        this.touchpoint = touchpoint;
        this.part = Part.of(part);
    }

    /** The touchpoint's id, which is its element's; empty for {@link Part#GOAL}. It comes from the browser: check it. */
    public String touchpoint() {
        return touchpoint;
    }

    public Part part() {
        return part;
    }
}
