/** Journeys, instances and launches for other systems. */
@NullMarked
package io.journeyloop.journey.rest;

import org.jspecify.annotations.NullMarked;
