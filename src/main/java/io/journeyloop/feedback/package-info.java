/** Surveys: definitions, invitations, the customer's answers and words. */
@ApplicationModule(allowedDependencies = {"common", "contact", "customer", "engine", "journey", "staff", "time"})
@NullMarked
package io.journeyloop.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
