package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The modeler of journeys. */
@Tag("jl-modeler")
@JsModule("./components/jl-modeler.ts")
@NpmPackage(value = "bpmn-js-properties-panel", version = "6.0.1")
@NpmPackage(value = "@bpmn-io/properties-panel", version = "3.55.0")
@NpmPackage(value = "@bpmn-io/element-template-chooser", version = "3.0.0")
@NpmPackage(value = "bpmn-js-element-templates", version = "2.37.0")
@NpmPackage(value = "bpmn-js-i18n", version = "2.3.0")
@NpmPackage(value = "camunda-bpmn-js-behaviors", version = "1.18.0")
@NpmPackage(value = "camunda-bpmn-moddle", version = "8.0.1")
// The parts above each want a preact of this line; without one for all, their menus stay empty.
@NpmPackage(value = "preact", version = "10.29.8")
class ModelerElement extends EditorElement {

    ModelerElement(ArrayNode templates, ObjectNode choices) {
        super(List.of());
        getElement().setPropertyJson("templates", templates);
        getElement().setPropertyJson("choices", choices);
    }
}
