/** Customers: profile, value tier, tags, segments, consents, facts. */
@ApplicationModule(allowedDependencies = {"common", "staff"})
@NullMarked
package io.journeyloop.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
