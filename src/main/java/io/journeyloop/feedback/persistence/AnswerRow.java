package io.journeyloop.feedback.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One answer with the scale it was given on. */
public record AnswerRow(
        @Nullable Long id,
        @Nullable Long invitationId,
        String surveyKey,
        AnswerScale scale,
        int score,
        @Nullable String words,
        CustomerId customerId,
        AskedPlace place,
        boolean lowScore,
        Instant answeredAt) {

    /** MyBatis makes nothing of a part that has no column filled. */
    public AnswerRow {
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

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "AnswerRow[…]";
    }
}
