package io.journeyloop.worklist.ui;

import io.journeyloop.worklist.TaskAids;
import io.journeyloop.worklist.TaskHints;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person is told before doing a task.
 *
 * @param about what is to be known of the matter, such as what an approval approves
 * @param offer what was promised, in the reader's words
 * @param word what a colleague said when handing it on, or null
 * @param hints what the form begins with, and why the task is there
 */
record TaskBriefing(
        List<TaskAids.Known> about,
        @Nullable String offer,
        TaskAids.@Nullable Script script,
        TaskAids.@Nullable Word word,
        TaskHints hints) {}
