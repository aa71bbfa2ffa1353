package io.journeyloop.customer;

import java.util.List;
import java.util.Set;

/**
 * What became of the events handed in.
 *
 * @param recorded those that were new
 * @param duplicates the event ids that were known already, or named twice
 */
public record RecordedEvents(List<CustomerEvent> recorded, Set<String> duplicates) {}
