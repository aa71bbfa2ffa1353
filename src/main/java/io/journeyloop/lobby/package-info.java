/** The hall: who is here, who is expected, with whom, and the one next thing to do with a customer. */
@ApplicationModule(
        allowedDependencies = {
            "breakpoint",
            "common",
            "customer",
            "engine",
            "journey",
            "shell",
            "staff",
            "statistics",
            "time",
            "worklist"
        })
@NullMarked
package io.journeyloop.lobby;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
