/** Low-score recovery: cases, the legal clock, remedies, improvements. */
@ApplicationModule(
        allowedDependencies = {
            "breakpoint",
            "common",
            "contact",
            "customer",
            "engine",
            "feedback",
            "journey",
            "shell",
            "staff",
            "time",
            "worklist"
        })
@NullMarked
package io.journeyloop.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
