package io.journeyloop.contact;

import jakarta.validation.constraints.NotNull;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When calls and SMS are lawful, local time of the customer's branch; {@code journeyloop.contact.*}.
 *
 * @param from first lawful minute, inclusive
 * @param until their end, exclusive
 */
@Validated
@ConfigurationProperties("journeyloop.contact")
public record ContactHours(
        @NotNull @DefaultValue("09:00") LocalTime from, @NotNull @DefaultValue("20:00") LocalTime until) {

    public ContactHours {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("journeyloop.contact.from (" + from
                    + ") must be before journeyloop.contact.until (" + until + "). Give a span within one day.");
        }
    }
}
