package io.journeyloop.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.ReaderPreferences;
import io.journeyloop.shell.ReaderPreferences.Scheme;
import jakarta.servlet.http.Cookie;
import java.util.Locale;

/** The two buttons a reader finds on every page: the other language, and light or dark. Both are remembered. */
final class ReaderChoices {

    private static final String PREFERS_DARK = "return matchMedia('(prefers-color-scheme: dark)').matches";

    private ReaderChoices() {}

    /** Switches to the language this page is not in; labelled in that language, as a reader of it looks for it. */
    static Button language(UI ui) {
        Locale other = ui.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage())
                ? ReaderPreferences.ENGLISH
                : ReaderPreferences.CHINESE;
        Button button = new Button(other.equals(ReaderPreferences.CHINESE) ? "中文" : "English", click -> {
            remember(ReaderPreferences.remember(other, path()));
            ui.getPage().reload();
        });
        button.getElement().setAttribute("lang", other.toLanguageTag());
        return quiet(button, "jl-choose-language");
    }

    /** Switches between light and dark. */
    static Button scheme(UI ui) {
        Button button = new Button(Icon.MOON.create(), click -> ReaderPreferences.scheme(
                        VaadinRequest.getCurrent().getCookies())
                .ifPresentOrElse(
                        now -> turn(ui, now == Scheme.DARK),
                        () -> ui.getPage().executeJs(PREFERS_DARK).then(Boolean.class, dark -> turn(ui, dark))));
        button.setAriaLabel(ui.getTranslation("shell.scheme"));
        button.setTooltipText(ui.getTranslation("shell.scheme"));
        return quiet(button, "jl-choose-scheme");
    }

    private static void turn(UI ui, boolean dark) {
        Scheme next = dark ? Scheme.LIGHT : Scheme.DARK;
        remember(ReaderPreferences.remember(next, path()));
        ui.getPage()
                .executeJs(
                        "const h=document.documentElement;h.setAttribute('theme',$0);h.style.colorScheme=$0",
                        next.id());
    }

    private static Button quiet(Button button, String name) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName(name);
        return button;
    }

    private static String path() {
        return VaadinRequest.getCurrent().getContextPath();
    }

    private static void remember(Cookie cookie) {
        VaadinResponse.getCurrent().addCookie(cookie);
    }
}
