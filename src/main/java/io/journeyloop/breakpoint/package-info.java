/** Breakpoints: detection by patience, reconnect, recovered or lost. */
@ApplicationModule(
        allowedDependencies = {"common", "contact", "customer", "engine", "journey", "staff", "time", "worklist"})
@NullMarked
package io.journeyloop.breakpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
