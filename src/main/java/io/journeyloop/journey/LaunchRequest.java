package io.journeyloop.journey;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who should enter a journey: exactly one of segment, customerNos and list.
 *
 * @param segment a segment's key; {@code all} is everyone
 * @param list the key of an imported list
 * @param limit take that many customers at most
 * @param context what is said to the journey for each of them: what it declares, and nothing else
 * @param dryRun only say who would be refused and why
 */
public record LaunchRequest(
        @Nullable String segment,
        @Nullable List<String> customerNos,
        @Nullable String list,
        @Nullable Integer limit,
        @Nullable Boolean dryRun,
        @Nullable Map<String, @Nullable Object> context) {

    /** One that says nothing to the journey. */
    public LaunchRequest(
            @Nullable String segment,
            @Nullable List<String> customerNos,
            @Nullable String list,
            @Nullable Integer limit,
            @Nullable Boolean dryRun) {
        this(segment, customerNos, list, limit, dryRun, null);
    }
}
