package io.journeyloop.shell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Something a module puts at the foot of the side navigation, such as the demo's clock; make it a bean. */
public interface ShellAddition {

    /** A new component for the page being built, or nothing where the reader may not have it. */
    Optional<Component> create();
}
