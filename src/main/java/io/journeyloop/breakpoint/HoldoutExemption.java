package io.journeyloop.breakpoint;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import java.util.Collection;
import java.util.Set;

/** Says which journey instances must never be held back from a follow-up, whatever is drawn; whoever knows a reason implements it. */
public interface HoldoutExemption {

    /** Ids of those among these journey instances; in bulk. */
    Set<InstanceId> among(Collection<JourneyInstance> instances);
}
