package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import io.journeyloop.customer.Customer;
import io.journeyloop.lobby.Hall;
import io.journeyloop.lobby.Identification;
import io.journeyloop.lobby.ReceiveRequest;
import io.journeyloop.lobby.VisitCodes;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Masking;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who it may be: customers found by what was typed, or the way by a code. Each can be received with one tap. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class FoundList extends Div {

    private final transient Identification identification;
    private final transient Hall hall;
    private final transient HallTexts texts;
    private transient Consumer<ReceiveRequest> receive = request -> {};

    FoundList(Identification identification, Hall hall, HallTexts texts) {
        this.identification = identification;
        this.hall = hall;
        this.texts = texts;
        addClassNames("jl-card", "jl-card-flush", "lo-found");
    }

    /** Whom the reader receives is told to that. */
    void listen(Consumer<ReceiveRequest> receiver) {
        receive = receiver;
    }

    void show(@Nullable String q) {
        removeAll();
        setVisible(q != null);
        if (q == null) {
            return;
        }
        if (VisitCodes.isOne(q)) {
            add(line(texts.text("code"), texts.text("code.text"), "code.use", new ReceiveRequest(null, q, null, null)));
        }
        BranchNo branch = hall.branch(null);
        List<Customer> customers = identification.find(q, null);
        customers.forEach(one ->
                add(line(texts.who(one), about(one, branch), "receive", ReceiveRequest.customer(one.customerNo()))));
        if (customers.isEmpty()) {
            add(nobody());
        }
    }

    private Component line(String title, String about, String verb, ReceiveRequest request) {
        Span who = new Span(title);
        who.addClassNames("lo-who", "jl-ellipsis");
        Span what = new Span(about);
        what.addClassNames("jl-small", "lo-about");
        Button button = new Button(texts.text(verb), click -> receive.accept(request));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("lo-touch");
        Div line = new Div(who, what, button);
        line.addClassNames("jl-list-row", "lo-found-line");
        return line;
    }

    /** Of another branch's customer its branch is told, so that nobody is taken for a namesake. */
    private String about(Customer customer, BranchNo branch) {
        String phone = Masking.phone(customer.phone());
        String base = phone.isEmpty() ? texts.tier(customer) : phone + " · " + texts.tier(customer);
        return customer.branchNo().equals(branch) ? base : base + " · " + texts.text("of-branch", customer.branchNo());
    }

    private Component nobody() {
        Span text = new Span(texts.text("found.nobody"));
        text.addClassNames("jl-2nd", "lo-found-none");
        return text;
    }
}
