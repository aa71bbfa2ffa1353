package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An editor of models: journeys, decisions or forms. Its code is loaded when the first of its kind is opened. Needs a
 * height. bpmn.io's licence asks that its logo stays visible.
 */
abstract class EditorElement extends Component implements HasSize {

    /** What a finding says, in the reader's language. */
    record Said(String element, String severity, String sentence, String next) {}

    /** The model has changed and rested; this is all of it. It comes from the browser: check it. */
    @DomEvent("jl-changed")
    public static class Changed extends ComponentEvent<EditorElement> {

        private final String model;
        private final int restored;
        private final int told;

        public Changed(
                EditorElement source,
                boolean fromClient,
                @EventData("event.detail.model") String model,
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

    EditorElement(List<String> ownWords) {
        ObjectNode texts = JacksonUtils.createObjectNode();
        WORDS.forEach(word -> texts.put(word, getTranslation("studio.model." + word)));
        ownWords.forEach(word -> texts.put(word, getTranslation("studio.model." + word)));
        getElement().setPropertyJson("texts", texts);
        getElement().setProperty("language", getLocale().toLanguageTag());
        setSizeFull();
    }

    /**
     * Shows a model.
     *
     * @param keep the name under which the browser keeps what is not confirmed
     */
    void setModel(String model, int revision, String keep) {
        getElement().setProperty("keep", keep);
        getElement().setProperty("revision", revision);
        getElement().setProperty("model", model);
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

    /** Has the browser tell the last stroke at once, and goes on when that is kept. */
    void settled(Runnable then) {
        getElement().executeJs("return this.tell()").then(told -> then.run());
    }

    Registration addChangeListener(ComponentEventListener<Changed> listener) {
        return addListener(Changed.class, listener);
    }
}
