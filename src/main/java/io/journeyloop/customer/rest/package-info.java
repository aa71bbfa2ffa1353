/** What is known of facts, for other systems. */
@NullMarked
package io.journeyloop.customer.rest;

import org.jspecify.annotations.NullMarked;
