/** Tables of open touchpoints and breakpoints. */
@NullMarked
package io.journeyloop.breakpoint.persistence;

import org.jspecify.annotations.NullMarked;
