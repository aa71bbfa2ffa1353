/** The calendar's rows. */
@NullMarked
package io.journeyloop.time.persistence;

import org.jspecify.annotations.NullMarked;
