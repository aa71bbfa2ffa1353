package io.journeyloop.recovery;

import io.journeyloop.journey.InstanceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come.
 *
 * @param instanceId the journey instance that works on it
 * @param contactDueAt until when a person is to have spoken with the customer
 * @param firstContactAt first successful contact by a person
 * @param resurveyScore the answer to the last re-survey
 */
public record CaseProgress(
        @Nullable InstanceId instanceId,
        @Nullable Instant contactDueAt,
        @Nullable Instant firstContactAt,
        @Nullable Instant closedAt,
        @Nullable Integer resurveyScore) {

    public static final CaseProgress NONE = new CaseProgress(null, null, null, null, null);

    CaseProgress workedOnBy(InstanceId instance) {
        return new CaseProgress(instance, contactDueAt, firstContactAt, closedAt, resurveyScore);
    }

    /** @param due null where nothing is said about it: then it stays as it is */
    CaseProgress contactDue(@Nullable Instant due) {
        return due == null ? this : new CaseProgress(instanceId, due, firstContactAt, closedAt, resurveyScore);
    }

    /** The first contact is the first, however many follow. */
    CaseProgress contacted(Instant at) {
        return firstContactAt != null ? this : new CaseProgress(instanceId, contactDueAt, at, closedAt, resurveyScore);
    }

    /** A fresh closing: an answer to an earlier re-survey says nothing about it. */
    CaseProgress closed(Instant at) {
        return new CaseProgress(instanceId, contactDueAt, firstContactAt, at, null);
    }

    CaseProgress ended(Instant at) {
        return new CaseProgress(instanceId, contactDueAt, firstContactAt, at, resurveyScore);
    }

    CaseProgress notClosed() {
        return new CaseProgress(instanceId, contactDueAt, firstContactAt, null, resurveyScore);
    }

    CaseProgress resurveyed(@Nullable Integer score) {
        return score == null ? this : new CaseProgress(instanceId, contactDueAt, firstContactAt, closedAt, score);
    }
}
