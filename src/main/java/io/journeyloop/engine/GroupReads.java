package io.journeyloop.engine;

import java.util.Set;

/**
 * Rows of ours that work on a group of journey instances would read again for each: a bean of this reads each kind once
 * when a group begins ({@link InstanceGroups}), keeps it in a {@link GroupMemo}, and
 * answers from there until the group ends. Lower orders begin first.
 */
public interface GroupReads {

    /** @param businessKeys of the group's journey instances: their ids */
    void begin(Set<String> businessKeys);

    void end();
}
