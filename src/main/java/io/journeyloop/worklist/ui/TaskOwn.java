package io.journeyloop.worklist.ui;

import io.journeyloop.worklist.GivenResult;
import io.journeyloop.worklist.TaskDraft;
import org.jspecify.annotations.Nullable;

/**
 * What is the reader's own about a task.
 *
 * @param draft what was filled in before, or null
 * @param given the result that may still be taken back, or null
 */
record TaskOwn(@Nullable TaskDraft draft, @Nullable GivenResult given) {}
