/** What comes in from other systems: files, events, complaints; and the profile that brings all modules together. */
@NullMarked
package io.journeyloop.intake;

import org.jspecify.annotations.NullMarked;
