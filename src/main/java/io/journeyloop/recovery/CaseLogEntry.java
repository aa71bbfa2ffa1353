package io.journeyloop.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's log.
 *
 * @param who user name, or {@code system}
 * @param what what happened, a key of the module's texts ({@code recovery.log.<what>})
 * @param detail the particulars, where any; may hold the customer's words
 */
public record CaseLogEntry(long caseId, Instant at, String who, String what, @Nullable String detail) {}
