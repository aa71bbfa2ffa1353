/** Follow-ups in the engine. */
@NullMarked
package io.journeyloop.breakpoint.process;

import org.jspecify.annotations.NullMarked;
