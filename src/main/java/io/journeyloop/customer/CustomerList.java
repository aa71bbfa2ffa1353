package io.journeyloop.customer;

import java.time.Instant;

/** A named list of customers; each import makes one. */
public record CustomerList(String key, String name, Instant createdAt, String createdBy, long size) {}
