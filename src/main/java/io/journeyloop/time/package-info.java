/** The one clock, and the bank's time zone. */
@NullMarked
package io.journeyloop.time;

import org.jspecify.annotations.NullMarked;
