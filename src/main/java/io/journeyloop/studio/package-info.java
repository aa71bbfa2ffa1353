/**
 * The modelling workbench of process owners: drafts that are never lost, the second owner's approval, and what differs
 * between two versions.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "contact",
            "customer",
            "engine",
            "feedback",
            "journey",
            "shell",
            "staff",
            "time"
        })
@NullMarked
package io.journeyloop.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
