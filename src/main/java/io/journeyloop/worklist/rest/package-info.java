/** The worklist for other systems. */
@NullMarked
package io.journeyloop.worklist.rest;

import org.jspecify.annotations.NullMarked;
