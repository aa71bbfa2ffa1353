package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.customer.Customer;
import io.journeyloop.shell.Icon;
import io.journeyloop.staff.Masking;

/** Whom the open task is for, what it is, and how to close it. */
class TaskPanelHead extends Header {

    TaskPanelHead(TaskDossier dossier, Runnable close) {
        Button back = button(Icon.BACK, close);
        back.addClassName("jl-only-phone");
        Button cross = button(Icon.CLOSE, close);
        cross.addThemeVariants(ButtonVariant.LUMO_SMALL);
        cross.setTooltipText(getTranslation("worklist.close"));
        cross.addClassNames("jl-spread", "jl-hide-phone");
        Div line = new Div(back, whom(dossier), cross);
        line.addClassName("jl-row");
        add(line, new H2(dossier.setting().taskName()));
        addClassName("jl-task-head");
    }

    private Button button(Icon icon, Runnable close) {
        Button button = new Button(icon.create(), click -> close.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation("worklist.close"));
        return button;
    }

    private Div whom(TaskDossier dossier) {
        Div whom = new Div();
        whom.addClassNames("jl-row", "jl-task-customer");
        Customer customer = dossier.customer().customer();
        if (customer == null) {
            whom.add(new Span(getTranslation("worklist.unknown-customer")));
        } else {
            String name = Masking.name(customer.name());
            Anchor link =
                    new Anchor("customers/" + customer.customerNo(), name.isEmpty() ? customer.customerNo() : name);
            link.addClassNames("jl-task-name", "jl-ellipsis");
            whom.add(link);
            String phone = Masking.phone(customer.phone());
            if (!phone.isEmpty()) {
                whom.add(part(phone, "jl-masked"));
            }
            whom.add(part(getTranslation("worklist.tier." + customer.tier().slug()), "jl-task-tier"));
        }
        whom.add(part(dossier.setting().branchName(), "jl-small", "jl-ellipsis"));
        return whom;
    }

    private static Span part(String text, String... classes) {
        Span part = new Span(text);
        part.addClassNames(classes);
        return part;
    }
}
