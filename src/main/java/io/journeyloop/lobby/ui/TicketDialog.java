package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.journeyloop.lobby.ReceiveRequest;
import java.util.function.Consumer;

/** Receives somebody of whom only the ticket is known. */
final class TicketDialog extends Dialog {

    private static final int LONGEST = 12;

    TicketDialog(HallTexts words, Consumer<ReceiveRequest> receive) {
        setHeaderTitle(words.text("by-ticket"));
        TextField ticket = new TextField(words.text("ticket.field"));
        ticket.setMaxLength(LONGEST);
        ticket.setWidthFull();
        ticket.setAutofocus(true);
        Button send = new Button(words.text("receive"), click -> {
            receive.accept(ReceiveRequest.ticket(ticket.getValue()));
            close();
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClassName("lo-touch");
        send.addClickShortcut(Key.ENTER);
        add(new Paragraph(words.text("by-ticket.text")), ticket);
        getFooter().add(new Button(words.text("cancel"), click -> close()), send);
    }
}
