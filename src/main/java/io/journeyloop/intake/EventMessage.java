package io.journeyloop.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as another system sends it.
 *
 * @param id the sender's; the same id is the same event
 * @param type e.g. {@code app.activated}
 * @param occurredAt ISO 8601 with offset
 * @param attributes texts, numbers and truth values by name; nothing nested
 */
public record EventMessage(
        @Nullable String id,
        @Nullable String customerNo,
        @Nullable String type,
        @Nullable String occurredAt,
        @Nullable String channel,
        @Nullable String branch,
        @Nullable Map<String, @Nullable EventValue> attributes) {

    /** Its number alone: a log shows nothing of what happened to whom. */
    @Override
    public String toString() {
        return "EventMessage[" + id + "]";
    }
}
