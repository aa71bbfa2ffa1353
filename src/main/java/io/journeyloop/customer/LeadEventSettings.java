package io.journeyloop.customer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is kept of customer numbers that nobody has yet.
 *
 * @param most events in all; what comes beyond is rejected
 * @param ofOne events of one number
 * @param keep how long after its receipt an event waits for its customer
 */
@ConfigurationProperties("journeyloop.lead-events")
public record LeadEventSettings(
        @DefaultValue("100000") int most, @DefaultValue("100") int ofOne, @DefaultValue("P90D") Duration keep) {}
