package io.journeyloop.worklist;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is known for a task before anybody asks.
 *
 * @param fields what a field may begin with, by its name
 * @param why the code of the rule that led to the task; {@code journey.Labels#rule} has its words; null for none
 */
public record TaskHints(Map<String, Hint> fields, @Nullable String why) {

    public static final TaskHints NONE = new TaskHints(Map.of(), null);

    /**
     * What a field may begin with; it fits the field's type and choices.
     *
     * @param value text, boolean, {@link java.math.BigDecimal}, or an ISO date as text
     * @param event the type of the event by which the customer said it; null for a suggestion
     * @param saidAt when; null for a suggestion
     */
    public record Hint(Object value, @Nullable String event, @Nullable Instant saidAt) {

        /** Whether a decision suggests it, rather than the customer having said it. */
        public boolean isSuggestion() {
            return event == null;
        }
    }

    /** What the customer said: it need not be asked again. */
    Map<String, Object> said() {
        return fields.entrySet().stream()
                .filter(one -> !one.getValue().isSuggestion())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().value()));
    }
}
