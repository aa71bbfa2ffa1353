package io.journeyloop.contact;

/** What the contact policy decides by: the bank's, {@code journeyloop.contact.*}. */
public record ContactRules(ContactHours hours, ContactLimits limits, ContactPeriods periods) {}
