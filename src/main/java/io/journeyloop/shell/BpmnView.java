package io.journeyloop.shell;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.function.BinaryOperator;

/**
 * A process model as it was drawn, with the map's counts as badges at its touchpoints. Needs a height. bpmn.io's
 * licence asks that its logo stays visible.
 */
@Tag("jl-bpmn-view")
@JsModule("./components/jl-bpmn-view.ts")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
public class BpmnView extends PickableMap {

    public BpmnView() {
        super("shell.bpmn.label");
    }

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
}
