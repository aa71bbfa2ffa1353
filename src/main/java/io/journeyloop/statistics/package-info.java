/** Statistics of the product's figures as pure functions: no clock, no database, no module of ours is known here. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.journeyloop.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
