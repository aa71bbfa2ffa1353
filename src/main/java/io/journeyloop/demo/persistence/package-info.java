/** The rows of the demo world. */
@NullMarked
package io.journeyloop.demo.persistence;

import org.jspecify.annotations.NullMarked;
