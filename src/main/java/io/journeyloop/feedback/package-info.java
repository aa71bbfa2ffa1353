/** Surveys: definitions, invitations, the customer's answers and words. */
@NullMarked
package io.journeyloop.feedback;

import org.jspecify.annotations.NullMarked;
