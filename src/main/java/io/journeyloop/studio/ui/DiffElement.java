package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import io.journeyloop.shell.MapPartClick;
import io.journeyloop.studio.ModelDiff;
import io.journeyloop.studio.ModelDiff.Kind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Two versions of a model side by side, with what differs marked. Needs a height. */
@Tag("jl-diff-view")
@JsModule("./components/jl-diff-view.ts")
class DiffElement extends Component implements HasSize {

    private static final List<String> WORDS = List.of("before", "after", "added", "removed", "changed", "moved");

    /**
     * Shows what differs.
     *
     * @param before null shows the newer one alone
     */
    DiffElement(@Nullable String before, String after, ModelDiff diff) {
        ObjectNode texts = JacksonUtils.createObjectNode();
        WORDS.forEach(word -> texts.put(word, getTranslation("studio.diff." + word)));
        texts.put("failed", getTranslation("studio.model.failed"));
        ObjectNode marks = JacksonUtils.createObjectNode();
        Arrays.stream(Kind.values()).forEach(kind -> {
            ArrayNode ids = marks.putArray(kind.slug());
            diff.elements(kind).forEach(ids::add);
        });
        getElement().setPropertyJson("texts", texts);
        getElement().setPropertyJson("marks", marks);
        getElement().setProperty("older", before);
        getElement().setProperty("newer", after);
        setSizeFull();
    }

    /** Marks an element on both sides and brings it into sight. */
    void setSelected(String element) {
        getElement().setProperty("selected", element);
    }

    Registration addPartClickListener(ComponentEventListener<MapPartClick> listener) {
        return addListener(MapPartClick.class, listener);
    }
}
