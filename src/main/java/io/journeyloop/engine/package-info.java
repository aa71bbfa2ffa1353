/** The one door to the process engine. */
@ApplicationModule(allowedDependencies = {"common", "time"})
@NullMarked
package io.journeyloop.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
