package io.journeyloop.recovery;

import io.journeyloop.worklist.TaskId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a case waits for people to do. */
public record OpenTask(TaskId id, String element, String name, @Nullable Instant dueAt) {}
