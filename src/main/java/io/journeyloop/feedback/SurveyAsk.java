package io.journeyloop.feedback;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be asked what, and on behalf of which journey instance through which journey, where there is one.
 *
 * @param visit what the invitation reminds the customer of; null where the caller delivers it
 */
public record SurveyAsk(
        @Nullable CustomerId customerId,
        String surveyKey,
        @Nullable InstanceId instanceId,
        @Nullable VersionId versionId,
        @Nullable String touchpoint,
        @Nullable Visit visit) {

    /**
     * What the question is about.
     *
     * @param at when the customer's journey instance began: the visit, the opening of the account, the complaint
     */
    public record Visit(BranchNo branchNo, Instant at) {}

    /** A question to the customer of that journey instance; no customer where nobody knows who it is. */
    public static SurveyAsk of(JourneyInstance instance, String surveyKey, String touchpoint) {
        return new SurveyAsk(
                instance.customerId(),
                surveyKey,
                instance.id(),
                instance.versionId(),
                touchpoint,
                new Visit(instance.branchNo(), instance.enteredAt()));
    }
}
