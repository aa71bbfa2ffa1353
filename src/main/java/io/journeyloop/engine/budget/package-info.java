/** How much one command may ask of the engine, and what becomes of a process that asks for more. */
@NullMarked
package io.journeyloop.engine.budget;

import org.jspecify.annotations.NullMarked;
