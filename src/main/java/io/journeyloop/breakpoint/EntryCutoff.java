package io.journeyloop.breakpoint;

import io.journeyloop.journey.VersionId;
import java.time.Instant;

/**
 * A version's touchpoint, and the instant by which one must have entered it for its plain patience to be over now.
 *
 * @param enteredBy this instant is included
 */
public record EntryCutoff(VersionId versionId, String touchpoint, Instant enteredBy) {}
