/** The one door to the process engine. */
@NullMarked
package io.journeyloop.engine;

import org.jspecify.annotations.NullMarked;
