package io.journeyloop.customer;

import java.util.List;

/** Implemented by every module that knows something of a customer's history. */
public interface TimelineSource {

    /** The newest entries, at most that many, in any order. */
    List<TimelineEntry> of(CustomerId customerId, int limit);
}
