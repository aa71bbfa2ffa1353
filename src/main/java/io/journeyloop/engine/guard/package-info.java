/** What the engine must not run, and how it is kept from it. */
@NullMarked
package io.journeyloop.engine.guard;

import org.jspecify.annotations.NullMarked;
