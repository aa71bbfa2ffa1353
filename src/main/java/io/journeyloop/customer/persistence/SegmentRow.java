package io.journeyloop.customer.persistence;

/** A segment as stored, its rule as JSON. */
public record SegmentRow(String key, String name, String nameZh, String rule) {}
