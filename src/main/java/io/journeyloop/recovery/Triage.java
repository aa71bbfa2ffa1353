package io.journeyloop.recovery;

import io.journeyloop.journey.InstanceId;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a model judges a new case.
 *
 * @param instanceId of the journey instance that works on it
 * @param severity null where the model says none
 * @param ownerRole a role's slug, or null where the model says none
 * @param complaint whether it is a complaint by law
 * @param contactDue until when a person is to have spoken with the customer
 * @param sla what that was counted from, as the model says it
 * @param simpleDeadline the legal deadline of a simple complaint; asked for where it becomes one
 */
record Triage(
        InstanceId instanceId,
        @Nullable Severity severity,
        @Nullable String ownerRole,
        boolean complaint,
        @Nullable Instant contactDue,
        @Nullable String sla,
        Supplier<Instant> simpleDeadline) {}
