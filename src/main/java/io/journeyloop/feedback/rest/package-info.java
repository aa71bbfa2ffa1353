/** The customer's page and the calls of other systems. */
@NullMarked
package io.journeyloop.feedback.rest;

import org.jspecify.annotations.NullMarked;
