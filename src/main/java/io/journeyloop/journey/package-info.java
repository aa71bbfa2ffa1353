/** The journey language: models, maps, instances, launches. */
@ApplicationModule(allowedDependencies = {"common", "customer", "engine", "staff", "time"})
@NullMarked
package io.journeyloop.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
