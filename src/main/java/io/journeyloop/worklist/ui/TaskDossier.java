package io.journeyloop.worklist.ui;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.TimelineEntry;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import io.journeyloop.worklist.TaskHints;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task with what a person needs to do it well.
 *
 * @param enteredAt since when the customer is in the journey
 * @param about what is to be known of the matter, such as what an approval approves
 * @param offer what was promised, in the reader's words
 * @param word what a colleague said when handing it on, or null
 * @param hints what the form begins with, and why the task is there
 * @param mayDo whether the reader may take and finish it
 * @param own what the reader has begun or just finished
 * @param lawDays days of the calendar until the deadline by law, or null
 * @param names what people are called who have it, finished it or may be given it, by user name
 * @param colleagues user names to whom the reader may give it; empty where the reader assigns nothing
 */
record TaskDossier(
        Task task,
        @Nullable Customer customer,
        String taskName,
        String journeyName,
        String touchpointName,
        String branchName,
        @Nullable Instant enteredAt,
        List<TaskAids.Known> about,
        @Nullable String offer,
        TaskAids.@Nullable Script script,
        TaskAids.@Nullable Word word,
        TaskHints hints,
        List<TimelineEntry> past,
        boolean mayDo,
        TaskOwn own,
        @Nullable Long lawDays,
        Map<String, String> names,
        List<String> colleagues) {

    /** What that person is called. */
    String name(@Nullable String username) {
        return username == null ? "" : names.getOrDefault(username, username);
    }
}
