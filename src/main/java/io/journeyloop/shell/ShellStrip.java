package io.journeyloop.shell;

import com.vaadin.flow.component.Component;

/** A line across the top of every signed-in screen, such as work under way that concerns everybody; make it a bean. */
public interface ShellStrip {

    /** A new component for the page being built; hidden while there is nothing to say. */
    Component create();
}
