/** Contact policy, channels, waves, holdouts, offers, scripts, outbox. */
@ApplicationModule(
        allowedDependencies = {"common", "customer", "engine", "journey", "staff", "statistics", "time", "worklist"})
@NullMarked
package io.journeyloop.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
