package io.journeyloop.worklist.ui;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a task stands, in the reader's words.
 *
 * @param enteredAt since when the customer is in the journey
 */
record TaskSetting(
        String taskName, String journeyName, String touchpointName, String branchName, @Nullable Instant enteredAt) {}
