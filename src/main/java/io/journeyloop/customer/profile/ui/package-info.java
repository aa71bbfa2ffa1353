/** The screens of customers. */
@NullMarked
package io.journeyloop.customer.profile.ui;

import org.jspecify.annotations.NullMarked;
