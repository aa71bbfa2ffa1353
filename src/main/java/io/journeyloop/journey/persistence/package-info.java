/** Rows of versions, instances, touchpoint events and launches. */
@NullMarked
package io.journeyloop.journey.persistence;

import org.jspecify.annotations.NullMarked;
