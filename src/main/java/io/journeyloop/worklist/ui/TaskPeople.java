package io.journeyloop.worklist.ui;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The staff around a task.
 *
 * @param names what people are called who have it, finished it or may be given it, by user name
 * @param colleagues user names to whom the reader may give it; empty where the reader assigns nothing
 */
record TaskPeople(Map<String, String> names, List<String> colleagues) {

    /** What that person is called. */
    String name(@Nullable String username) {
        return username == null ? "" : names.getOrDefault(username, username);
    }
}
