package io.journeyloop.worklist.persistence;

/** Which kept numbers to read: of one grain, role, queue and kind, from a bucket on and before another. */
public record CountRange(String grain, String role, String queue, CountKind kind, int from, int before) {}
