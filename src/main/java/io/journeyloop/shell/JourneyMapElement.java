package io.journeyloop.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The journey map: stages as columns, touchpoints as cards with their figures, the ways between them and how it felt.
 * Every card and figure can be picked. Words and numbers follow the reader's language.
 */
@Tag("jl-journey-map")
@JsModule("./components/jl-journey-map.ts")
public class JourneyMapElement extends Component implements HasSize, HasStyle {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** A way from one touchpoint to another, by their ids. */
    public record Way(String from, String to) {}

    /**
     * Shows a map.
     *
     * @param figures a record (or anything Jackson writes) of the shape {@code GET /api/v1/journeys/{key}/map} answers
     * @param ways which touchpoint leads to which; empty draws them in the order of the map
     */
    public void setMap(Object figures, List<Way> ways) {
        ObjectNode map = JSON.valueToTree(figures);
        if (!ways.isEmpty()) {
            map.set("flows", JSON.valueToTree(ways));
        }
        getElement().setPropertyJson("data", map);
    }

    /** Marks a touchpoint, or none. */
    public void setSelected(@Nullable String touchpoint) {
        getElement().setProperty("selected", touchpoint);
    }

    public Registration addPartClickListener(ComponentEventListener<MapPartClick> listener) {
        return addListener(MapPartClick.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().setProperty("language", attach.getUI().getLocale().toLanguageTag());
        MapTexts.give(this, "shell.map.label");
    }
}
