/** JourneyLoop. */
@NullMarked
package io.journeyloop;

import org.jspecify.annotations.NullMarked;
