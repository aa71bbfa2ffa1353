/** The few reads of the engine's tables that its own queries can't do well. */
@NullMarked
package io.journeyloop.engine.persistence;

import org.jspecify.annotations.NullMarked;
