package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The keys of the screen, and the page that explains them. */
final class TodayKeys {

    /** Tells the view of single keys, unless the reader is writing or a dialog is open. */
    static final String LISTEN =
            """
            const view = this;
            if (view.jlKeys) document.removeEventListener('keydown', view.jlKeys);
            view.jlKeys = event => {
              if (!view.isConnected) { document.removeEventListener('keydown', view.jlKeys); return; }
              if (event.ctrlKey || event.metaKey || event.altKey) return;
              const at = event.composedPath()[0];
              const writing = at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName);
              if (document.querySelector('vaadin-dialog[opened], vaadin-select[opened]')) return;
              if (writing && event.key !== 'Escape') return;
              if (event.key === 'Enter' && at !== document.body && !at.classList.contains('jl-task-line')) return;
              if (!/^([jkc/?1-9]|Enter|Escape)$/.test(event.key)) return;
              if (event.key === '/') event.preventDefault();
              if (writing) at.blur();
              view.$server.key(event.key);
            };
            document.addEventListener('keydown', view.jlKeys);
            """;

    private static final List<String> KEYS = List.of("j", "k", "enter", "digit", "c", "slash", "escape");

    private TodayKeys() {}

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
