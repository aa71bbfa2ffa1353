package io.journeyloop.common;

import org.jspecify.annotations.Nullable;

/**
 * Somebody asked for what is not theirs: published once the refusal is sure, outside the transaction that it ended.
 *
 * @param field what was asked for, such as {@code customerNo}; null where a role was missing
 * @param value the number asked for
 * @param path where; without a query
 */
public record Denied(@Nullable String field, @Nullable String value, String path) {

    /** What that refusal denied, null where it denies nothing. */
    public static @Nullable Denied of(Problem problem, String path) {
        return problem.conceals() || problem.kind() == Problem.Kind.FORBIDDEN
                ? new Denied(
                        problem.field(),
                        problem.value() == null ? null : problem.value().toString(),
                        path)
                : null;
    }
}
