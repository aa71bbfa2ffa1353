/** The one clock, and the bank's time zone. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.journeyloop.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
