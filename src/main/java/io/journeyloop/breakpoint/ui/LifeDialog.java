package io.journeyloop.breakpoint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.breakpoint.BreakpointLife;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.breakpoint.Step;
import io.journeyloop.customer.Customer;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LabelledValues;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.staff.Masking;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One breakpoint: what is known, everything that happened to it, and what can be done next. */
class LifeDialog extends Dialog {

    /** What can be done. */
    interface Actions {
        void sendLink(BreakpointId id);

        void followUp(BreakpointId id);
    }

    private final BoardTexts words;

    LifeDialog(
            BreakpointLife life,
            @Nullable Customer customer,
            BoardTexts words,
            boolean mayAct,
            Actions actionHandlers) {
        this.words = words;
        Breakpoint one = life.breakpoint();
        setHeaderTitle(words.touchpoint(one));
        setWidth("min(560px, 96vw)");
        setMaxHeight("90vh");
        Button close = new Button(Icon.CLOSE.create(), click -> close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(getTranslation("metrics.close"));
        getHeader().add(close);
        Div body = new Div(facts(life, customer), steps(life));
        body.addClassName("jl-stack");
        add(body);
        if (mayAct && one.isOpen()) {
            actions(one, customer, actionHandlers);
        }
    }

    private LabelledValues facts(BreakpointLife life, @Nullable Customer customer) {
        Breakpoint one = life.breakpoint();
        LabelledValues labelledValues = new LabelledValues();
        if (customer == null) {
            labelledValues.add(words.text("fact.customer"), words.customer(null));
        } else {
            labelledValues.add(
                    words.text("fact.customer"),
                    new Anchor(
                            "customers/" + customer.customerNo(),
                            words.text("customer", words.customer(customer), customer.customerNo())));
        }
        labelledValues.add(words.text("fact.kind"), words.kind(one.kind()));
        labelledValues.add(words.text("fact.status"), words.status(one.status()));
        labelledValues.add(
                words.text("fact.place"),
                words.text("place", words.journey(one.journeyKey()), words.branch(one.branchNo())));
        labelledValues.add(words.text("fact.entered"), RelativeTime.of(words.formats(), one.enteredAt()));
        labelledValues.add(words.text("fact.value"), words.money(one.aum()));
        labelledValues.add(words.text("fact.owner"), BoardOwner.of(one, Map.of(), words));
        Div marks = new Div();
        marks.addClassName("jl-break-marks");
        words.marks(new BreakpointRow(one, life.claim(), life.hold())).forEach(marks::add);
        if (marks.getComponentCount() > 0) {
            labelledValues.add(words.text("fact.marks"), marks);
        }
        return labelledValues;
    }

    private OrderedList steps(BreakpointLife life) {
        OrderedList steps = new OrderedList();
        steps.addClassName("jl-break-steps");
        life.steps().forEach(step -> steps.add(step(step)));
        return steps;
    }

    private ListItem step(Step step) {
        Span what = new Span(words.said(step.kind().title()));
        what.addClassName("jl-break-step");
        Span who = new Span(words.text("step.by", words.person(step.person())));
        who.addClassName("jl-2nd");
        ListItem item = new ListItem(what, RelativeTime.of(words.formats(), step.at()), who);
        String channel = step.channel();
        if (channel != null) {
            Span by = new Span(words.channel(channel));
            by.addClassName("jl-small");
            item.add(by);
        }
        String note = step.note();
        if (note != null) {
            Span said = new Span(step.kind() == Step.Kind.ASSIGNED ? words.person(note) : Masking.words(note));
            said.addClassName("jl-small");
            item.add(said);
        }
        return item;
    }

    private void actions(Breakpoint one, @Nullable Customer customer, Actions actionHandlers) {
        if (one.status() == Breakpoint.Status.OPEN) {
            getFooter().add(button("action.follow-up", () -> actionHandlers.followUp(one.id())));
        }
        if (customer != null) {
            Button link = button("action.send-link", () -> actionHandlers.sendLink(one.id()));
            link.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(link);
        }
    }

    private Button button(String key, Runnable run) {
        return new Button(words.text(key), click -> {
            close();
            run.run();
        });
    }
}
