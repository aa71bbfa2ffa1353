/**
 * Screens of people, branches and the audit. A module within staff, because screens know the shell, and the shell knows
 * who is signed in.
 */
@ApplicationModule(
        displayName = "Staff screens",
        allowedDependencies = {"common", "journey", "shell", "staff", "time"})
@NullMarked
package io.journeyloop.staff.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
