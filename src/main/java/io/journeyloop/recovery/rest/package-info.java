/** The closed loop for other systems. */
@NullMarked
package io.journeyloop.recovery.rest;

import org.jspecify.annotations.NullMarked;
