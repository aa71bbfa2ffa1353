package io.journeyloop.customer;

/** What personal data may be used for; each needs its own consent. */
public enum Purpose {
    MARKETING,
    /** Surveys and experience research. */
    RESEARCH,
    PERSONALISATION
}
