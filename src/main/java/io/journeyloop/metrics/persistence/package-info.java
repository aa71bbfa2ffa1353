/** Reads and writes the counters. */
@NullMarked
package io.journeyloop.metrics.persistence;

import org.jspecify.annotations.NullMarked;
