/** Rows of visits to the hall and of visit codes. */
@NullMarked
package io.journeyloop.lobby.persistence;

import org.jspecify.annotations.NullMarked;
