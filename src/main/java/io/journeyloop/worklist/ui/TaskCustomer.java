package io.journeyloop.worklist.ui;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.TimelineEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a task is for; whole here: whoever shows it masks it.
 *
 * @param customer null while the bank does not know who it is
 * @param past what happened with the customer lately, the newest first
 */
record TaskCustomer(@Nullable Customer customer, List<TimelineEntry> past) {}
