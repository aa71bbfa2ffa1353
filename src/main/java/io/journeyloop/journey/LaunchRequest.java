package io.journeyloop.journey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who should enter a journey: exactly one of segment, customerNos and list.
 *
 * @param segment a segment's key; {@code all} is everyone
 * @param list the key of an imported list
 * @param limit take that many customers at most
 * @param dryRun only say who would be refused and why
 */
public record LaunchRequest(
        @Nullable String segment,
        @Nullable List<String> customerNos,
        @Nullable String list,
        @Nullable Integer limit,
        @Nullable Boolean dryRun) {}
