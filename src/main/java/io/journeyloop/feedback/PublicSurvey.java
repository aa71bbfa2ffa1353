package io.journeyloop.feedback;

import org.jspecify.annotations.Nullable;

/**
 * What the customer's page may know: nothing about the customer.
 *
 * @param survey null only where the token is unknown
 */
public record PublicSurvey(SurveyState state, @Nullable SurveyDefinition survey) {}
