/** The journey language bound to the engine: reading models, and the listeners that record a journey instance. */
@NullMarked
package io.journeyloop.journey.process;

import org.jspecify.annotations.NullMarked;
