package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.journeyloop.customer.Customer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Says who the person with a ticket is. */
class MatchField extends Div {

    /** @param find whom what was typed may mean */
    MatchField(HallTexts texts, Function<String, List<Customer>> find, Consumer<Customer> match) {
        addClassName("lo-match");
        TextField who = new TextField(texts.text("match"));
        who.setPlaceholder(texts.text("search"));
        who.setWidthFull();
        who.setValueChangeMode(ValueChangeMode.LAZY);
        Div found = new Div();
        found.addClassName("jl-stack");
        who.addValueChangeListener(change -> {
            found.removeAll();
            for (Customer one : find.apply(change.getValue())) {
                Button button =
                        new Button(texts.text("match.is", texts.who(one), texts.tier(one)), click -> match.accept(one));
                button.addClassName("lo-touch");
                found.add(button);
            }
        });
        add(who, found);
    }
}
