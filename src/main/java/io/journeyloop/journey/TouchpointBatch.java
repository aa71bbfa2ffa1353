package io.journeyloop.journey;

import java.util.List;

/** The facts of one transaction, published within it just before it commits, in the order they happened. */
public record TouchpointBatch(List<TouchpointEvent> events) {}
