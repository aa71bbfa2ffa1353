/** Counters over touchpoint events and survey scores, and every figure that a journey map shows. */
@ApplicationModule(
        allowedDependencies = {
            "breakpoint",
            "common",
            "customer",
            "engine",
            "feedback",
            "journey",
            "recovery",
            "shell",
            "staff",
            "statistics",
            "time"
        })
@NullMarked
package io.journeyloop.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
