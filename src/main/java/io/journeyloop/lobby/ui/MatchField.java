package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.journeyloop.customer.Customer;

/** Says who the person with a ticket is. */
class MatchField extends Div {

    MatchField(long visitId, LobbyServices services, Runnable changed) {
        addClassName("lo-match");
        HallTexts words = services.words();
        TextField who = new TextField(words.text("match"));
        who.setPlaceholder(words.text("search"));
        who.setWidthFull();
        who.setValueChangeMode(ValueChangeMode.LAZY);
        Div found = new Div();
        found.addClassName("jl-stack");
        who.addValueChangeListener(change -> {
            found.removeAll();
            for (Customer one : services.identification().find(change.getValue(), null)) {
                Button button = new Button(words.text("match.is", words.who(one), words.tier(one)), click -> {
                    services.identification().match(visitId, one.customerNo());
                    changed.run();
                });
                button.addClassName("lo-touch");
                found.add(button);
            }
        });
        add(who, found);
    }
}
