package io.journeyloop.journey;

import org.jspecify.annotations.Nullable;

/**
 * What a migration in the background is to do.
 *
 * @param filter whom; its {@code after} and {@code limit} are left aside, for a run goes through them all
 * @param pilot only the first that many, the oldest first; null for all
 * @param rehearsal only find out who can move; everybody stays
 */
public record MigrationRequest(
        int fromVersion, int toVersion, MigrationFilter filter, @Nullable Integer pilot, boolean rehearsal) {}
