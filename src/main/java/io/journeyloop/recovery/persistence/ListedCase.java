package io.journeyloop.recovery.persistence;

import io.journeyloop.recovery.CaseId;
import java.time.Instant;

/** A case's place in lists, by each of their orders. */
public record ListedCase(CaseId id, Instant openedAt, Instant lawOrder, Instant dueOrder, int valueOrder) {}
