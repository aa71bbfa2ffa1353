package io.journeyloop.customer;

import java.util.Set;

/** Types of events that nobody may act against while they wait to be told; whoever keeps such a rule makes a bean of this. */
public interface UrgentEvents {

    Set<String> types();
}
