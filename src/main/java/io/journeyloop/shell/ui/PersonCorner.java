package io.journeyloop.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.journeyloop.shell.Icon;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who is signed in, with the reader's choices and the way out. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonCorner extends Div {

    PersonCorner(AuthenticationContext authentication, CurrentStaff staff, PeopleTexts texts) {
        addClassName("jl-person");
        staff.find().ifPresent(member -> add(who(member, texts)));
        Button out = new Button(Icon.SIGN_OUT.create(), click -> authentication.logout());
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        out.addClassName("jl-sign-out");
        out.setAriaLabel(getTranslation("shell.sign-out"));
        out.setTooltipText(getTranslation("shell.sign-out"));
        UI ui = UI.getCurrent();
        Div choices = new Div(ReaderChoices.language(ui), ReaderChoices.scheme(ui), out);
        choices.addClassName("jl-person-choices");
        add(choices);
    }

    private Div who(StaffMember member, PeopleTexts texts) {
        Span name = new Span(member.displayName());
        name.addClassName("jl-person-name");
        Span detail = new Span(texts.detail(member, getLocale()));
        detail.addClassNames("jl-person-detail", "jl-ellipsis");
        Div who = new Div(name, detail);
        who.addClassName("jl-person-who");
        return who;
    }
}
