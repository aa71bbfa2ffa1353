/** The breakpoint board for other systems. */
@NullMarked
package io.journeyloop.breakpoint.rest;

import org.jspecify.annotations.NullMarked;
