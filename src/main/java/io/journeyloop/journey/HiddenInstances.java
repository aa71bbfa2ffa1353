package io.journeyloop.journey;

import java.util.Set;

/** Says which journey instances a member of staff must not see anywhere; whoever knows a reason makes a bean of this. */
public interface HiddenInstances {

    /** Ids of the journey instances that are kept from that person; mostly none. */
    Set<InstanceId> from(String username);
}
