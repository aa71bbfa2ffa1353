package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The modeler of journeys. Its code is loaded when the first one is opened. Needs a height. bpmn.io's licence asks that
 * its logo stays visible.
 */
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
class ModelerElement extends Component implements HasSize {

    /** What a finding says, in the reader's language. */
    record Said(String element, String severity, String sentence, String next) {}

    /** The drawing has changed and rested; this is all of it. It comes from the browser: check it. */
    @DomEvent("jl-changed")
    public static class Changed extends ComponentEvent<ModelerElement> {

        private final String model;
        private final int restored;
        private final int told;

        public Changed(
                ModelerElement source,
                boolean fromClient,
                @EventData("event.detail.xml") String model,
                @EventData("event.detail.restored") int restored,
                @EventData("event.detail.told") int told) {
            super(source, fromClient);
            this.model = model;
            this.restored = restored;
            this.told = told;
        }

        /** The revision it was drawn from where a closed tab had left it behind, else 0. */
        int restored() {
            return restored;
        }

        /** The number of the change, to be confirmed. */
        int told() {
            return told;
        }

        String model() {
            return model;
        }
    }

    private static final List<String> WORDS = List.of(
            "blocks",
            "panel",
            "findings",
            "nothingFound",
            "error",
            "warning",
            "loading",
            "failed",
            "undo",
            "redo",
            "zoomIn",
            "zoomOut",
            "fit");

    ModelerElement(ArrayNode templates, ObjectNode choices) {
        ObjectNode texts = JacksonUtils.createObjectNode();
        WORDS.forEach(word -> texts.put(word, getTranslation("studio.model." + word)));
        getElement().setPropertyJson("texts", texts);
        getElement().setProperty("language", getLocale().toLanguageTag());
        getElement().setPropertyJson("templates", templates);
        getElement().setPropertyJson("choices", choices);
        setSizeFull();
    }

    /**
     * Shows a model.
     *
     * @param keep the name under which the browser keeps what is not confirmed
     */
    void setModel(String bpmn, int revision, String keep) {
        getElement().setProperty("keep", keep);
        getElement().setProperty("revision", revision);
        getElement().setProperty("xml", bpmn);
    }

    /** Says that the change of that number is saved as that revision. */
    void confirm(int told, int revision) {
        getElement().setProperty("revision", revision);
        getElement().setProperty("saved", told);
    }

    void setFindings(List<Said> findings) {
        ArrayNode all = JacksonUtils.createArrayNode();
        findings.forEach(one -> all.addObject()
                .put("element", one.element())
                .put("severity", one.severity())
                .put("sentence", one.sentence())
                .put("next", one.next()));
        getElement().setPropertyJson("findings", all);
    }

    Registration addChangeListener(ComponentEventListener<Changed> listener) {
        return addListener(Changed.class, listener);
    }
}
