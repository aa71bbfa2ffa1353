package io.journeyloop.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a case waits for people to do. */
public record OpenTask(String id, String element, String name, @Nullable Instant dueAt) {}
