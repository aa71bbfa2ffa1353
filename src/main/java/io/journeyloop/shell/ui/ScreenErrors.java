package io.journeyloop.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import io.journeyloop.common.Problem;
import io.journeyloop.shell.ReaderPreferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/**
 * What a reader sees when a click fails: a refusal's own sentence and next step, or one honest sentence where the
 * fault is ours. Only the latter is logged.
 */
@Component
class ScreenErrors implements ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(ScreenErrors.class);
    private static final int SHOWN_MILLIS = 8_000;

    @Override
    public void error(ErrorEvent event) {
        Throwable root = refusal(event.getThrowable());
        if (!(root instanceof Problem) && !(root instanceof AccessDeniedException)) {
            log.error("A screen failed", event.getThrowable());
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> show(ui, root));
        }
    }

    private static void show(UI ui, Throwable fault) {
        String text =
                switch (fault) {
                    case Problem problem -> problem.sentence(ui.getLocale()) + gap(ui) + problem.next(ui.getLocale());
                    case AccessDeniedException denied -> ui.getTranslation("shell.error.forbidden.text");
                    default -> ui.getTranslation("shell.error.internal.text");
                };
        Notification notice = new Notification(text, SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(
                fault instanceof Problem ? NotificationVariant.LUMO_WARNING : NotificationVariant.LUMO_ERROR);
        notice.setAssertive(true);
        notice.open();
    }

    /** Chinese sentences stand without a gap. */
    private static String gap(UI ui) {
        return ReaderPreferences.closest(ui.getLocale()).equals(ReaderPreferences.CHINESE) ? "" : " ";
    }

    private static Throwable refusal(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            if (at instanceof Problem || at instanceof AccessDeniedException) {
                return at;
            }
        }
        return fault;
    }
}
