package io.journeyloop.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;

/** Pairs of label and value; a value there is none of is left out. */
@Tag("dl")
final class FactList extends Component {

    FactList() {
        getElement().getClassList().add("jl-facts");
    }

    void add(String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            Element term = new Element("dt").setText(label);
            Element says = new Element("dd").setText(value);
            getElement().appendChild(term, says);
        }
    }
}
