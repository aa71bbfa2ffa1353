/** Low-score recovery: cases, the legal clock, remedies, improvements. */
@NullMarked
package io.journeyloop.recovery;

import org.jspecify.annotations.NullMarked;
