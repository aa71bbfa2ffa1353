package io.journeyloop.breakpoint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.customer.Customer;
import io.journeyloop.shell.RelativeTime;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One breakpoint of the list: a line, or on a phone a card. */
class BoardLine extends Div {

    static final String CLASS = "jl-break-line";

    private static final String OUTSIDE_OF_CONTROLS = "!event.target.closest('vaadin-button, vaadin-checkbox, a')";

    /** What can be done with it. */
    interface Actions {
        void open(BreakpointRow row);

        void sendLink(BreakpointRow row);

        void takeOn(BreakpointRow row);

        void selected();
    }

    private final BreakpointRow row;
    private final BoardTexts texts;
    private final Checkbox check = new Checkbox();

    /**
     * Draws it.
     *
     * @param owners what people call those who take care, by user name
     */
    BoardLine(
            BreakpointRow row,
            @Nullable Customer customer,
            Map<String, String> owners,
            BoardTexts texts,
            boolean mayAct,
            Actions actionHandlers) {
        this.row = row;
        this.texts = texts;
        addClassNames("jl-list-row", CLASS);
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "listitem");
        Breakpoint one = row.breakpoint();
        check.setAriaLabel(texts.text("select", texts.customer(customer)));
        check.setVisible(mayAct && one.isOpen());
        check.addValueChangeListener(change -> actionHandlers.selected());
        getElement()
                .addEventListener("click", click -> actionHandlers.open(row))
                .setFilter(OUTSIDE_OF_CONTROLS);
        Div marks = new Div();
        marks.addClassName("jl-break-marks");
        texts.marks(row).forEach(marks::add);
        add(check, who(customer), texts.kind(one.kind()), where(one), since(one), state(one, owners), marks);
        add(actions(one, customer, mayAct, actionHandlers));
    }

    private Div who(@Nullable Customer customer) {
        Span name = new Span(texts.customer(customer));
        name.addClassNames(customer == null ? "jl-2nd" : "jl-masked", "jl-ellipsis");
        Div who = new Div(name);
        who.addClassName("jl-break-who");
        if (customer != null) {
            Anchor no = new Anchor("customers/" + customer.customerNo(), customer.customerNo());
            no.addClassName("jl-small");
            who.add(no);
        }
        return who;
    }

    private Div where(Breakpoint one) {
        Span touchpoint = new Span(texts.touchpoint(one));
        touchpoint.addClassName("jl-ellipsis");
        Span place = new Span(texts.text("place", texts.journey(one.journeyKey()), texts.branch(one.branchNo())));
        place.addClassNames("jl-small", "jl-ellipsis");
        Div where = new Div(touchpoint, place);
        where.addClassName("jl-break-where");
        return where;
    }

    private RelativeTime since(Breakpoint one) {
        return RelativeTime.of(texts.formats(), one.detectedAt());
    }

    private Div state(Breakpoint one, Map<String, String> owners) {
        Div state = new Div(texts.status(one.status()));
        state.addClassName("jl-break-state");
        Span who = new Span(BoardOwner.of(one, owners, texts));
        who.addClassNames("jl-small", "jl-ellipsis");
        state.add(who);
        return state;
    }

    private Div actions(Breakpoint one, @Nullable Customer customer, boolean mayAct, Actions actionHandlers) {
        Div actions = new Div();
        actions.addClassName("jl-break-actions");
        if (mayAct && one.isOpen()) {
            Button link = action("send-link", () -> actionHandlers.sendLink(row));
            link.setDisableOnClick(true);
            link.setVisible(customer != null);
            Instant sent = row.linkSentAt();
            if (sent != null) {
                link.setText(texts.text("link.at", texts.formats().time(sent)));
                link.setEnabled(false);
            }
            Button take = action("take-on", () -> actionHandlers.takeOn(row));
            take.setVisible(one.owner() == null);
            actions.add(link, take);
        }
        return actions;
    }

    private Button action(String name, Runnable run) {
        Button button = new Button(texts.text("action." + name), click -> run.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    BreakpointRow row() {
        return row;
    }

    boolean isChosen() {
        return Boolean.TRUE.equals(check.getValue()) && check.isVisible();
    }

    void choose(boolean chosen) {
        if (check.isVisible()) {
            check.setValue(chosen);
        }
    }

    void setCurrent(boolean current) {
        if (current) {
            getElement().setAttribute("aria-current", "true");
            getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }
}
