package io.journeyloop.engine;

import io.journeyloop.engine.guard.ConditionReader;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of flows; apart from {@link Conditions}, so that reader and read do not know one another. */
public final class ConditionParser {

    private ConditionParser() {}

    /** Reads a condition once; of none, and of one that is not plain, nothing can be told. */
    public static Conditions read(@Nullable String condition) {
        return ConditionReader.read(condition == null ? "" : condition);
    }
}
