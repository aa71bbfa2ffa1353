package io.journeyloop.lobby.ui;

/** The keys of the screen: j and k move, / searches, Escape closes. */
final class LobbyKeys {

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
              if (!['j', 'k', '/', 'Escape'].includes(event.key)) return;
              if (event.key === '/') event.preventDefault();
              if (writing) at.blur();
              view.$server.key(event.key);
            };
            document.addEventListener('keydown', view.jlKeys);
            """;

    private LobbyKeys() {}
}
