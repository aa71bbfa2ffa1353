package io.journeyloop.worklist;

import io.journeyloop.journey.InstanceId;
import java.util.List;

/**
 * Finds the journey instances behind a number that only another module knows, such as a complaint's; whoever knows such
 * numbers makes a bean of this. The worklist shows of those journey instances what the reader may see anyway.
 */
public interface TaskSearch {

    /** The journey instances that go by what was typed; empty for none. */
    List<InstanceId> instances(String typed);
}
