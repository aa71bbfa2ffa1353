/** Counters over touchpoint events and survey scores, and every figure that a journey map shows. */
@NullMarked
package io.journeyloop.metrics;

import org.jspecify.annotations.NullMarked;
