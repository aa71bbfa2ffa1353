/** The demo world: customers who live, and a clock to move ahead. Absent outside the profile demo. */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "customer",
            "engine",
            "feedback",
            "journey",
            "recovery",
            "shell",
            "staff",
            "time",
            "worklist"
        })
@NullMarked
package io.journeyloop.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
