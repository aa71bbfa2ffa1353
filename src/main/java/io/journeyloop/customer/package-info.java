/** Customers: profile, value tier, tags, segments, consents, facts. */
@NullMarked
package io.journeyloop.customer;

import org.jspecify.annotations.NullMarked;
