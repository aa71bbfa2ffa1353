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

    private final BoardTexts texts;

    LifeDialog(
            BreakpointLife life,
            @Nullable Customer customer,
            BoardTexts texts,
            boolean mayAct,
            Actions actionHandlers) {
        this.texts = texts;
        Breakpoint one = life.breakpoint();
        setHeaderTitle(texts.touchpoint(one));
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
            labelledValues.add(texts.text("fact.customer"), texts.customer(null));
        } else {
            labelledValues.add(
                    texts.text("fact.customer"),
                    new Anchor(
                            "customers/" + customer.customerNo(),
                            texts.text("customer", texts.customer(customer), customer.customerNo())));
        }
        labelledValues.add(texts.text("fact.kind"), texts.kind(one.kind()));
        labelledValues.add(texts.text("fact.status"), texts.status(one.status()));
        labelledValues.add(
                texts.text("fact.place"),
                texts.text("place", texts.journey(one.journeyKey()), texts.branch(one.branchNo())));
        labelledValues.add(texts.text("fact.entered"), RelativeTime.of(texts.formats(), one.enteredAt()));
        labelledValues.add(texts.text("fact.value"), texts.money(one.aum()));
        labelledValues.add(texts.text("fact.owner"), BoardOwner.of(one, Map.of(), texts));
        Div marks = new Div();
        marks.addClassName("jl-break-marks");
        texts.marks(new BreakpointRow(one, life.claim(), life.hold())).forEach(marks::add);
        if (marks.getComponentCount() > 0) {
            labelledValues.add(texts.text("fact.marks"), marks);
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
        Span what = new Span(texts.said(step.kind().title()));
        what.addClassName("jl-break-step");
        Span who = new Span(texts.text("step.by", texts.person(step.person())));
        who.addClassName("jl-2nd");
        ListItem item = new ListItem(what, RelativeTime.of(texts.formats(), step.at()), who);
        String channel = step.channel();
        if (channel != null) {
            Span by = new Span(texts.channel(channel));
            by.addClassName("jl-small");
            item.add(by);
        }
        String note = step.note();
        if (note != null) {
            Span said = new Span(step.kind() == Step.Kind.ASSIGNED ? texts.person(note) : Masking.words(note));
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
        return new Button(texts.text(key), click -> {
            close();
            run.run();
        });
    }
}
