package io.journeyloop.worklist.ui;

import io.journeyloop.customer.Customer;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import org.jspecify.annotations.Nullable;

/**
 * A task as one line of a list.
 *
 * @param customer null while the bank does not know who it is
 * @param word what a colleague said when handing it on, or null
 * @param holder what the person is called who has the task; empty where nobody has it
 * @param lawDays days of the calendar until the deadline by law, or null
 */
record TaskSummary(
        Task task,
        @Nullable Customer customer,
        String name,
        String place,
        TaskAids.@Nullable Word word,
        String holder,
        @Nullable Long lawDays) {}
