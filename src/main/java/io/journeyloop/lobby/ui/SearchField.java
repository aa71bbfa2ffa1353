package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.journeyloop.shell.Icon;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One field for whatever says who it is: a name's beginning, a number, a phone, the code on the customer's phone. */
class SearchField extends TextField {

    private static final int LONGEST = 40;

    SearchField(HallTexts texts, Consumer<String> search) {
        addClassName("lo-search");
        setPlaceholder(texts.text("search"));
        setAriaLabel(texts.text("search.aria"));
        setPrefixComponent(Icon.SEARCH.create());
        setClearButtonVisible(true);
        setMaxLength(LONGEST);
        setValueChangeMode(ValueChangeMode.LAZY);
        getElement().setAttribute("autocomplete", "off");
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search.accept(change.getValue());
            }
        });
    }

    void show(@Nullable String q) {
        setValue(q == null ? "" : q);
    }

    boolean holds(String q) {
        return getValue().strip().equals(q);
    }
}
