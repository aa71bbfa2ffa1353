package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.shell.SingleKeys;
import java.util.List;

/** The keys of the screen, and the page that explains them. */
final class TodayKeys {

    /** The keys that the view is told of. */
    static final String TOLD = "^([jkcu/?1-9]|Enter|Escape)$";

    /** So long a task has to be in sight before a key or a click can finish it. */
    static final int REST_MILLIS = 700;

    /**
     * A digit is told with the task that it was pressed for, and only once that task has been in sight for a moment
     * and the key was let go since; whoever hammers on waits on.
     */
    private static final String REST =
            """
            const view = this;
            view.jlTell = event => {
              if (!/^[1-9]$/.test(event.key)) return event.key;
              const task = view.querySelector('[data-task]');
              if (!task) return null;
              const now = performance.now();
              if (event.repeat || !task.jlSince || now - task.jlSince < $0) { task.jlSince = now; return null; }
              return event.key + ' ' + task.dataset.task;
            };
            """;

    private static final List<String> KEYS =
            List.of("j", "k", "row", "enter", "digit", "undo", "c", "slash", "escape", "help");

    private TodayKeys() {}

    /** Begins to listen; at each attach anew. */
    static void listen(Component view) {
        view.getElement().executeJs(REST, REST_MILLIS);
        SingleKeys.listen(view, TOLD, "jl-task-line");
    }

    /** The page that lists the keys. */
    static Dialog help(Component view) {
        DescriptionList list = new DescriptionList();
        list.addClassName("jl-facts");
        KEYS.forEach(key -> {
            Span cap = new Span(view.getTranslation("worklist.key." + key + ".cap"));
            cap.addClassName("jl-key");
            list.add(
                    new DescriptionList.Term(cap),
                    new DescriptionList.Description(view.getTranslation("worklist.key." + key)));
        });
        Dialog dialog = new Dialog(view.getTranslation("worklist.keys"), list);
        dialog.setCloseOnOutsideClick(true);
        return dialog;
    }
}
