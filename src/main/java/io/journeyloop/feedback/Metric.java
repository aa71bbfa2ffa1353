package io.journeyloop.feedback;

/** What a survey's score is counted as; the formulae are those of the metrics module. */
public enum Metric {
    NPS,
    CSAT,
    CES
}
