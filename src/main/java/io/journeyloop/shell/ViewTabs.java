package io.journeyloop.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.tabs.Tabs;

/** Tabs whose strip is no stop of its own between the list of tabs and its tabs, as screen readers ask for. */
public class ViewTabs extends Tabs {

    private static final String PLAIN_STRIP =
            """
            const strip = this.shadowRoot && this.shadowRoot.querySelector('[part=tabs]');
            if (strip) { strip.removeAttribute('tabindex'); strip.setAttribute('role', 'presentation'); }
            """;

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(PLAIN_STRIP);
    }
}
