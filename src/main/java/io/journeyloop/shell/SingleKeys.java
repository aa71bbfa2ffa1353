package io.journeyloop.shell;

import com.vaadin.flow.component.Component;

/**
 * Tells a view of single keys that are pressed outside of fields and dialogs: it is called by its {@code key(String)},
 * which carries {@code @ClientCallable}. A view's element may have a function {@code jlTell} that says what is told of
 * a key event, null for nothing.
 */
public final class SingleKeys {

    private static final String LISTEN =
            """
            const view = this, known = new RegExp($0), row = $1;
            if (view.jlKeys) document.removeEventListener('keydown', view.jlKeys);
            view.jlKeys = event => {
              if (!view.isConnected) { document.removeEventListener('keydown', view.jlKeys); return; }
              if (event.ctrlKey || event.metaKey || event.altKey) return;
              const at = event.composedPath()[0];
              const writing = at.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(at.tagName);
              if (document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-select[opened]')) return;
              if (writing && at.type !== 'checkbox' && event.key !== 'Escape') return;
              if (event.key === 'Enter' && at !== document.body && !at.classList.contains(row)) return;
              if (!known.test(event.key)) return;
              const told = view.jlTell ? view.jlTell(event) : event.key;
              if (event.key === '/') event.preventDefault();
              if (writing) at.blur();
              if (told) view.$server.key(told);
            };
            document.addEventListener('keydown', view.jlKeys);
            """;

    private SingleKeys() {}

    /**
     * Begins to listen; at each attach anew.
     *
     * @param keys a regular expression of the keys that are told
     * @param row the style class of rows on which Enter is told too, and not only where nothing has the focus
     */
    public static void listen(Component view, String keys, String row) {
        view.getElement().executeJs(LISTEN, keys, row);
    }
}
