/** Customers for other systems. */
@NullMarked
package io.journeyloop.customer.profile.rest;

import org.jspecify.annotations.NullMarked;
