package io.journeyloop.journey;

import java.util.Set;

/** Says which passages a member of staff must not see anywhere; whoever knows a reason makes a bean of this. */
public interface HiddenPassages {

    /** Ids of the passages that are kept from that person; mostly none. */
    Set<Long> from(String username);
}
