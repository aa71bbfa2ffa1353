package io.journeyloop.feedback;

/** What a token is good for. An unknown token and one that never existed for a customer look the same. */
public enum SurveyState {
    OPEN,
    USED,
    EXPIRED,
    UNKNOWN
}
