package io.journeyloop.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the customer's page may know: nothing about the customer.
 *
 * @param survey null only where the token is unknown
 * @param journey the key of the journey that is asked about, or null
 * @param askedAt when the bank asked, or null where the token is unknown
 */
public record PublicSurvey(
        SurveyState state, @Nullable SurveyDefinition survey, @Nullable String journey, @Nullable Instant askedAt) {}
