package io.journeyloop.recovery;

import io.journeyloop.journey.InstanceId;
import org.jspecify.annotations.Nullable;

/**
 * What a step of the model knows when it writes the case.
 *
 * @param instanceId of the journey instance
 * @param element the step's element in the model
 * @param caseNo null where the journey was entered without a case, which the triage then opens
 * @param sla ISO duration until a person is to have spoken with the customer
 * @param roundTheClock whether the hours of {@code sla} run day and night; otherwise they are working hours
 * @param outcome of the last task
 * @param score of the survey answer, the opening one before the re-survey
 */
public record StepInput(
        InstanceId instanceId,
        String element,
        @Nullable String caseNo,
        @Nullable String source,
        @Nullable String severity,
        @Nullable String ownerRole,
        @Nullable String sla,
        boolean roundTheClock,
        boolean complaint,
        @Nullable String outcome,
        @Nullable Integer score) {}
