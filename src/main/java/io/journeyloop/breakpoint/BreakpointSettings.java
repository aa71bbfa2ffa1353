package io.journeyloop.breakpoint;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a bank sets for bringing customers back.
 *
 * @param linkExpires how long a link to go on and its visit code are good
 * @param linkPause a customer is sent no other link so soon, from whichever breakpoint and whoever asks for it
 * @param claimLapses how long somebody goes on with a customer before another may
 * @param longestAppointment how long an appointment far ahead stops the clock at most
 */
@ConfigurationProperties("journeyloop.breakpoint")
public record BreakpointSettings(
        @DefaultValue("P7D") Duration linkExpires,
        @DefaultValue("PT1H") Duration linkPause,
        @DefaultValue("PT30M") Duration claimLapses,
        @DefaultValue("P90D") Duration longestAppointment) {}
