/**
 * A customer as staff see one: with what every module knows of them. A module within customer, because it asks those
 * modules, and they know the customer.
 */
@ApplicationModule(
        displayName = "Customer profiles",
        allowedDependencies = {"common", "customer", "journey", "shell", "staff"})
@NullMarked
package io.journeyloop.customer.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
