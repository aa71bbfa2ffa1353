package io.journeyloop.breakpoint;

import io.journeyloop.journey.JourneyInstance;
import java.util.Collection;
import java.util.Set;

/** Says which passages must never be held back from a follow-up, whatever is drawn; whoever knows a reason implements it. */
public interface NeverHeldBack {

    /** Ids of those among these passages; in bulk. */
    Set<Long> among(Collection<JourneyInstance> passages);
}
