package io.journeyloop.engine;

import java.util.Set;

/** What can be told of a flow's condition without running it. */
public interface Conditions {

    /** Whether a condition holds; UNKNOWN where it depends on more than was given. */
    enum Truth {
        TRUE,
        FALSE,
        UNKNOWN
    }

    /** Whether it holds where that variable has that value and nothing else is known. */
    Truth holds(String variable, String value);

    /** The texts that it compares that variable with. */
    Set<String> comparedWith(String variable);
}
