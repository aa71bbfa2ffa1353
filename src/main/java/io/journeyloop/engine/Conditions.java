package io.journeyloop.engine;

import io.journeyloop.engine.guard.ConditionReader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be told of a flow's condition without running it. */
public interface Conditions {

    /** Whether a condition holds; UNKNOWN where it depends on more than was given. */
    enum Truth {
        TRUE,
        FALSE,
        UNKNOWN
    }

    /** Reads a condition once; of none, and of one that is not plain, nothing can be told. */
    static Conditions read(@Nullable String condition) {
        return ConditionReader.read(condition == null ? "" : condition);
    }

    /** Whether it holds where that variable has that value and nothing else is known. */
    Truth holds(String variable, String value);

    /** The texts that it compares that variable with. */
    Set<String> comparedWith(String variable);
}
