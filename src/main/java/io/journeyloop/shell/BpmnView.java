package io.journeyloop.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A process model as it was drawn, with the map's counts as badges at its touchpoints. Needs a height. bpmn.io's
 * licence asks that its logo stays visible.
 */
@Tag("jl-bpmn-view")
@JsModule("./components/jl-bpmn-view.ts")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
public class BpmnView extends Component implements HasSize, HasStyle {

    /** Shows a model; the drawing's own labels are shown as they stand in it. */
    public void setModel(String bpmn) {
        getElement().setProperty("xml", bpmn);
    }

    /**
     * Shows a model with its elements named in the reader's language.
     *
     * @param names from an element's id and its name in the model to the name to show
     * @throws IllegalArgumentException where it is not BPMN
     */
    public void setModel(String bpmn, BinaryOperator<String> names) {
        setModel(ModelNames.in(bpmn, names));
    }

    /** Shows the counts of a map, of the shape {@code GET /api/v1/journeys/{key}/map} answers. */
    public void setMap(Object figures) {
        getElement().setPropertyJson("data", JourneyMapElement.JSON.valueToTree(figures));
    }

    /** Marks an element, or none. */
    public void setSelected(@Nullable String element) {
        getElement().setProperty("selected", element);
    }

    /** A click on a touchpoint's element or on one of its badges. */
    public Registration addPartClickListener(ComponentEventListener<MapPartClick> listener) {
        return addListener(MapPartClick.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().setProperty("language", attach.getUI().getLocale().toLanguageTag());
        MapTexts.give(this, "shell.bpmn.label");
    }
}
