package io.journeyloop.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The journey map: stages as columns, touchpoints as cards with their figures, the ways between them and how it felt.
 * Every card and figure can be picked. Words and numbers follow the reader's language.
 */
@Tag("jl-journey-map")
@JsModule("./components/jl-journey-map.ts")
public class JourneyMapElement extends PickableMap {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** A way from one touchpoint to another, by their ids. */
    public record Way(String from, String to) {}

    public JourneyMapElement() {
        super("shell.map.label");
    }

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
}
