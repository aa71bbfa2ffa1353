/** The hall: who is here, who is expected, with whom, and the one next thing to do with a customer. */
@NullMarked
package io.journeyloop.lobby;

import org.jspecify.annotations.NullMarked;
