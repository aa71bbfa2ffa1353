package io.journeyloop.worklist.ui;

import io.journeyloop.worklist.GivenResult;
import io.journeyloop.worklist.TaskDraft;
import org.jspecify.annotations.Nullable;

/**
 * How the reader stands to a task.
 *
 * @param mayDo whether the reader may take and finish it
 * @param draft what the reader filled in before, or null
 * @param given the reader's result that may still be taken back, or null
 */
record TaskOwn(boolean mayDo, @Nullable TaskDraft draft, @Nullable GivenResult given) {}
