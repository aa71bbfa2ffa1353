package io.journeyloop.feedback;

/** What a survey's score is counted as; the formulae are those of the metrics module. */
public enum Metric {
    NPS(9),
    CSAT(4),
    CES(5);

    private final int satisfiedFrom;

    Metric(int satisfiedFrom) {
        this.satisfiedFrom = satisfiedFrom;
    }

    /** Whether such a score counts as a satisfied customer: 9–10 of NPS, 4–5 of CSAT, 5–7 of CES 2.0. */
    public boolean satisfied(int score) {
        return score >= satisfiedFrom;
    }
}
