/** FEEL within bounds of time and size: what decisions may ask of the machine. */
@NullMarked
package io.journeyloop.engine.feel;

import org.jspecify.annotations.NullMarked;
