/** The screen Journey map. */
@NullMarked
package io.journeyloop.metrics.ui;

import org.jspecify.annotations.NullMarked;
