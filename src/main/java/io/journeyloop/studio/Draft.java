package io.journeyloop.studio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model that is being drawn, without the model itself.
 *
 * @param key the process's (or decision's) id as the model now says it
 * @param revision counts the saves; a save names the one it was drawn from
 * @param basedOn the number of the live version it was begun from, null for something new
 * @param note why, in the words of who submitted it
 * @param answer the words of who sent it back or approved it
 * @param version the number it went live with
 */
public record Draft(
        long id,
        DraftKind kind,
        String key,
        String name,
        DraftState state,
        int revision,
        @Nullable Integer basedOn,
        String createdBy,
        Instant createdAt,
        String changedBy,
        Instant changedAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable String note,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable Integer version) {}
