package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/** A number as it was typed, so that nothing is dropped from it; the form says what may be. */
class NumberInput extends TextField {

    NumberInput(String label) {
        super(label);
        setMaxLength(40);
        setValueChangeMode(ValueChangeMode.ON_CHANGE);
        getElement().setAttribute("inputmode", "decimal");
        addClassName("jl-task-number");
    }
}
