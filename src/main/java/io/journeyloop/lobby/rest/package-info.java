/** Visits for other systems. */
@NullMarked
package io.journeyloop.lobby.rest;

import org.jspecify.annotations.NullMarked;
