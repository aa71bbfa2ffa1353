package io.journeyloop.feedback;

import org.jspecify.annotations.Nullable;

/** Who is to be asked what, and on behalf of which passage through which journey, where there is one. */
public record SurveyAsk(
        long customerId,
        String surveyKey,
        @Nullable Long instanceId,
        @Nullable Integer versionId,
        @Nullable String touchpoint) {}
