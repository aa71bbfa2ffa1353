/** What comes in from other systems: files, events, complaints; and the profile that brings all modules together. */
@ApplicationModule(
        allowedDependencies = {"common", "customer", "engine", "journey", "recovery", "shell", "staff", "time"})
@NullMarked
package io.journeyloop.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
