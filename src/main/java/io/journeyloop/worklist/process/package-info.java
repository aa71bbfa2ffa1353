/** How the engine's user tasks become work. */
@NullMarked
package io.journeyloop.worklist.process;

import org.jspecify.annotations.NullMarked;
