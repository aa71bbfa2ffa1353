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

    TicketDialog(HallTexts texts, Consumer<ReceiveRequest> receive) {
        setHeaderTitle(texts.text("by-ticket"));
        TextField ticket = new TextField(texts.text("ticket.field"));
        ticket.setMaxLength(LONGEST);
        ticket.setWidthFull();
        ticket.setAutofocus(true);
        Button send = new Button(texts.text("receive"), click -> {
            receive.accept(ReceiveRequest.ticket(ticket.getValue()));
            close();
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.addClassName("lo-touch");
        send.addClickShortcut(Key.ENTER);
        add(new Paragraph(texts.text("by-ticket.text")), ticket);
        getFooter().add(new Button(texts.text("cancel"), click -> close()), send);
    }
}
