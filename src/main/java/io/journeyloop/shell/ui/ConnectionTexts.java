package io.journeyloop.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import io.journeyloop.common.Texts;
import io.journeyloop.shell.ReaderPreferences;
import java.util.Locale;

/** What the page says of itself when the server can't be reached or has forgotten it, in the reader's language. */
final class ConnectionTexts {

    private static final String INDICATOR =
            """
            const say = () => {
              const bar = window.Vaadin && window.Vaadin.connectionIndicator;
              if (!bar) { setTimeout(say, 500); return; }
              bar.onlineText = $0; bar.offlineText = $1; bar.reconnectingText = $2;
            };
            say();
            """;

    private ConnectionTexts() {}

    static void show(UI ui) {
        ui.getPage()
                .executeJs(
                        INDICATOR,
                        ui.getTranslation("shell.connection.online"),
                        ui.getTranslation("shell.connection.lost"),
                        ui.getTranslation("shell.connection.again"));
        ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("shell.connection.again"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("shell.connection.lost"));
    }

    static SystemMessages messages(Texts texts, Locale locale) {
        Locale reader = ReaderPreferences.closest(locale);
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(texts.get("shell.session.over.title", reader));
        messages.setSessionExpiredMessage(texts.get("shell.session.over.text", reader));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.get("shell.error.internal.title", reader));
        messages.setInternalErrorMessage(texts.get("shell.error.internal.text", reader));
        messages.setCookiesDisabledCaption(texts.get("shell.cookies.title", reader));
        messages.setCookiesDisabledMessage(texts.get("shell.cookies.text", reader));
        return messages;
    }
}
