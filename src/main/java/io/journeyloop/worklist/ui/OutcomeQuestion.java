package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import io.journeyloop.journey.Labels;
import io.journeyloop.worklist.Task;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Asks before a result that ends something for the customer; which ones do, the labels and the model say. */
final class OutcomeQuestion {

    private OutcomeQuestion() {}

    /** Records at once what needs no question. */
    static void ask(Component screen, Task task, String outcome, Labels labels, Runnable record) {
        Locale reader = UI.getCurrent().getLocale();
        String text = text(screen, task, outcome, labels, reader);
        if (text == null) {
            record.run();
            return;
        }
        String name = labels.outcome(task.processKey(), outcome, reader);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(screen.getTranslation("worklist.ask.title", name));
        dialog.setText(text);
        dialog.setCancelable(true);
        dialog.setCancelText(screen.getTranslation("worklist.ask.no"));
        dialog.setConfirmText(screen.getTranslation("worklist.ask.yes", name));
        AtomicBoolean asked = new AtomicBoolean(true);
        dialog.addConfirmListener(yes -> {
            if (asked.getAndSet(false)) {
                record.run();
            }
        });
        dialog.open();
    }

    private static @Nullable String text(Component screen, Task task, String outcome, Labels labels, Locale reader) {
        String own = labels.question(task.processKey(), outcome, reader);
        return own == null && task.isLeftBy(outcome) ? screen.getTranslation("worklist.ask.leaving") : own;
    }
}
