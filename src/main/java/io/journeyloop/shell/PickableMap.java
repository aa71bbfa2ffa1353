package io.journeyloop.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;

/** A drawing of a journey in the reader's language, whose touchpoints and figures can be picked. */
public abstract class PickableMap extends Component implements HasSize, HasStyle {

    private final String label;

    /** @param label key of the text that says what the drawing is */
    PickableMap(String label) {
        this.label = label;
    }

    /** Marks a touchpoint's element, or none. */
    public void setSelected(@Nullable String touchpoint) {
        getElement().setProperty("selected", touchpoint);
    }

    /** A click on a touchpoint or on one of its figures. */
    public Registration addPartClickListener(ComponentEventListener<MapPartClick> listener) {
        return addListener(MapPartClick.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().setProperty("language", attach.getUI().getLocale().toLanguageTag());
        MapTexts.give(this, label);
    }
}
