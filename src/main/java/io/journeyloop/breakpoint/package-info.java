/** Breakpoints: detection by patience, reconnect, recovered or lost. */
@NullMarked
package io.journeyloop.breakpoint;

import org.jspecify.annotations.NullMarked;
