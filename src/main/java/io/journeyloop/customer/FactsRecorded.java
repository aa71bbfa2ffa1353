package io.journeyloop.customer;

import java.util.List;

/** Facts were recorded for the first time; published in the transaction that stores them. */
public record FactsRecorded(List<CustomerFact> facts) {}
