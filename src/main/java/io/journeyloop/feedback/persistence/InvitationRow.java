package io.journeyloop.feedback.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One invitation, sent or withheld.
 *
 * @param tokenHash null where it was withheld
 * @param suppressed why it was withheld, null where it was not
 * @param invitedBy a user name, or {@code system}
 */
public record InvitationRow(
        @Nullable Long id,
        @Nullable String tokenHash,
        String surveyKey,
        String scaleVersion,
        @Nullable CustomerId customerId,
        AskedPlace place,
        @Nullable String suppressed,
        String invitedBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant answeredAt) {

    /** MyBatis makes nothing of a part that has no column filled. */
    public InvitationRow {
        place = Objects.requireNonNullElse(place, AskedPlace.NONE);
    }

    public @Nullable InstanceId instanceId() {
        return place.instanceId();
    }

    public @Nullable VersionId versionId() {
        return place.versionId();
    }

    public @Nullable String touchpoint() {
        return place.touchpoint();
    }
}
