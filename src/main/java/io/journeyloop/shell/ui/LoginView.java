package io.journeyloop.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.shell.SignInOffers;
import io.journeyloop.shell.SignInOffers.Offer;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;

/** The way in. In the demo it lists the accounts there are, to be picked with one click. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /** Fills the form as if typed, so that sign-in takes the one and only way there is. */
    private static final String FILL_AND_SUBMIT =
            """
            const set = (id, text) => { const f = this.querySelector(id); f.value = text; };
            set('#vaadinLoginUsername', $0);
            set('#vaadinLoginPassword', $1);
            this.submit();
            """;

    /** The form's own words leave the eye in the password field unnamed; it is drawn a moment after the form. */
    private static final String NAME_REVEAL =
            "const name = () => { const field = this.querySelector('vaadin-password-field');"
                    + " if (field) field.i18n = {reveal: $0}; };"
                    + " customElements.whenDefined('vaadin-password-field').then(() => requestAnimationFrame(name));";

    private final LoginForm form = new LoginForm();

    private final transient PeopleTexts people;

    LoginView(ObjectProvider<SignInOffers> offers, PeopleTexts people) {
        this.people = people;
        addClassName("jl-login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        form.getElement().executeJs(NAME_REVEAL, getTranslation("shell.login.reveal"));
        Div panel = new Div(brand(), form);
        panel.addClassName("jl-login-panel");
        offers.orderedStream()
                .map(SignInOffers::offers)
                .filter(list -> !list.isEmpty())
                .map(this::picker)
                .forEach(panel::add);
        Div corner = new Div(ReaderChoices.language(UI.getCurrent()), ReaderChoices.scheme(UI.getCurrent()));
        corner.addClassName("jl-login-corner");
        add(corner, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> asked =
                event.getLocation().getQueryParameters().getParameters();
        if (asked.containsKey("wait")) {
            refused("shell.login.wait", seconds(asked.get("wait")));
        } else if (asked.containsKey("unavailable")) {
            refused("shell.login.unavailable");
        } else {
            form.setError(asked.containsKey("error"));
        }
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("shell.login.title"));
    }

    private void refused(String key, Object... arguments) {
        LoginI18n words = words();
        words.getErrorMessage().setTitle(getTranslation(key + ".title"));
        words.getErrorMessage().setMessage(getTranslation(key + ".text", arguments));
        form.setI18n(words);
        form.setError(true);
    }

    /** Written into the address by the sign-in, or by anybody. */
    private static int seconds(List<String> given) {
        String first = given.isEmpty() ? "" : given.getFirst();
        return first.matches("\\d{1,4}") ? Integer.parseInt(first) : 1;
    }

    private Component brand() {
        H1 name = new H1(Brand.mark(), Brand.word());
        Paragraph line = new Paragraph(getTranslation("shell.login.line"));
        Div brand = new Div(name, line);
        brand.addClassName("jl-login-brand");
        return brand;
    }

    private Component picker(List<Offer> offers) {
        Div list = new Div();
        list.addClassName("jl-login-offers");
        offers.stream().map(this::choice).forEach(list::add);
        Div picker = new Div(new H2(getTranslation("shell.login.demo")), list);
        picker.addClassName("jl-login-demo");
        return picker;
    }

    private Button choice(Offer offer) {
        Span name = new Span(offer.member().username());
        name.addClassName("jl-login-offer-name");
        Span role = new Span(people.detail(offer.member(), getLocale()));
        role.addClassNames("jl-login-offer-role", "jl-ellipsis");
        Button button = new Button(new Div(name, role));
        button.addClickListener(click ->
                form.getElement().executeJs(FILL_AND_SUBMIT, offer.member().username(), offer.password()));
        return button;
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form labels = words.getForm();
        labels.setTitle(getTranslation("shell.login.title"));
        labels.setUsername(getTranslation("shell.login.username"));
        labels.setPassword(getTranslation("shell.login.password"));
        labels.setForgotPassword(getTranslation("shell.login.forgot"));
        labels.setSubmit(getTranslation("shell.login.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(getTranslation("shell.login.wrong.title"));
        error.setMessage(getTranslation("shell.login.wrong.text"));
        error.setUsername(getTranslation("shell.login.username.missing"));
        error.setPassword(getTranslation("shell.login.password.missing"));
        return words;
    }
}
