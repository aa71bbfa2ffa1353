/**
 * The board of breakpoints. A module within breakpoint, because it asks metrics for figures, and metrics knows what a
 * breakpoint is.
 */
@ApplicationModule(
        displayName = "Breakpoint board",
        allowedDependencies = {
            "breakpoint",
            "common",
            "customer",
            "journey",
            "metrics",
            "metrics :: customers-behind",
            "recovery",
            "shell",
            "staff",
            "statistics",
            "time"
        })
@NullMarked
package io.journeyloop.breakpoint.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
