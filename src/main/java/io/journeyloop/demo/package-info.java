/** The demo world: customers who live, and a clock to move ahead. Absent outside the profile demo. */
@NullMarked
package io.journeyloop.demo;

import org.jspecify.annotations.NullMarked;
