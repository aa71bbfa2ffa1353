package io.journeyloop.contact;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long contacts wait, and for an answer; {@code journeyloop.contact.*}.
 *
 * @param pausedRetry how long a contact of a paused journey waits before it asks again
 * @param window how long a contact may wait where the model says nothing
 * @param answerable how long after a digital contact its customer's events are answers to it
 */
@Validated
@ConfigurationProperties("journeyloop.contact")
public record ContactPeriods(
        @NotNull @DefaultValue("P1D") Duration pausedRetry,
        @NotNull @DefaultValue("P7D") Duration window,
        @NotNull @DefaultValue("P30D") Duration answerable) {}
