/** A BPMN file as a value, and the rules by which it is checked. Nothing here knows the engine. */
@NullMarked
package io.journeyloop.journey.model;

import org.jspecify.annotations.NullMarked;
