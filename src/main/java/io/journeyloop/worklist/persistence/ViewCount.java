package io.journeyloop.worklist.persistence;

/** How many tasks fit the filter of that index. */
public record ViewCount(int viewIndex, long n) {}
