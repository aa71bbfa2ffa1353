package io.journeyloop.shell.ui;

import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import io.journeyloop.common.Texts;
import io.journeyloop.shell.ReaderPreferences;
import io.journeyloop.shell.ReaderPreferences.Scheme;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Gives every page the reader's language and colour scheme, before its first paint. */
@Component
class ReaderSetup implements VaadinServiceInitListener {

    private final ScreenErrors errors;
    private final transient Texts texts;

    ReaderSetup(ScreenErrors errors, Texts texts) {
        this.errors = errors;
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ReaderSetup::dress);
        event.getSource().setSystemMessagesProvider(asked -> ConnectionTexts.messages(texts, asked.getLocale()));
        event.getSource().addUIInitListener(ReaderSetup::greet);
        event.getSource().addSessionInitListener(start -> start.getSession().setErrorHandler(errors));
    }

    private static void dress(IndexHtmlResponse page) {
        VaadinRequest request = page.getVaadinRequest();
        Element html = page.getDocument().selectFirst("html");
        if (html == null) {
            return;
        }
        html.attr("lang", language(request).toLanguageTag());
        String theme = ReaderPreferences.scheme(request.getCookies())
                .map(Scheme::id)
                .orElse(ColorScheme.Value.LIGHT_DARK.getThemeValue());
        html.attr("theme", theme);
        html.attr("style", "color-scheme:" + theme.replace('-', ' '));
    }

    private static void greet(UIInitEvent event) {
        event.getUI().setLocale(language(VaadinRequest.getCurrent()));
    }

    private static Locale language(VaadinRequest request) {
        return ReaderPreferences.language(request.getCookies())
                .orElseGet(() -> ReaderPreferences.closest(request.getLocale()));
    }
}
