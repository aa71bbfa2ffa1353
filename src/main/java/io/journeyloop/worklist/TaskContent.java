package io.journeyloop.worklist;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task asks for, and what helps with it.
 *
 * @param outcomes the ways to finish it, in the model's order
 * @param leavingOutcomes those by which the customer has left: they ask for no form
 * @param script key of what may be said, or null
 * @param offer what the customer was promised, or null
 * @param channel how it reaches the customer; null where the model doesn't say
 * @param anyHour whether it may reach the customer outside the hours of its channel, as when money is being stolen
 */
public record TaskContent(
        List<String> outcomes,
        List<String> leavingOutcomes,
        List<FormField> formFields,
        @Nullable String script,
        @Nullable String offer,
        @Nullable String channel,
        boolean anyHour) {}
