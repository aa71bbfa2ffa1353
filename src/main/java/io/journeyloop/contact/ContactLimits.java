package io.journeyloop.contact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often customers may be contacted; {@code journeyloop.contact.*}.
 *
 * @param perDay marketing contacts a local day at most, over all channels and journeys
 * @param perWeek marketing contacts in any 7 local days at most
 * @param perMonth marketing contacts in any 30 local days at most
 * @param refusal how long a refusal closes its channel
 * @param surveyCooldown time between two survey invitations at least
 * @param fruitless that many contacts in a row without an answer move a channel behind the others
 */
@Validated
@ConfigurationProperties("journeyloop.contact")
public record ContactLimits(
        @Min(1) @Max(100) @DefaultValue("1") int perDay,
        @Min(1) @Max(700) @DefaultValue("3") int perWeek,
        @Min(1) @Max(3000) @DefaultValue("8") int perMonth,
        @NotNull @DefaultValue("P6M") Period refusal,
        @NotNull @DefaultValue("P30D") Period surveyCooldown,
        @Min(1) @Max(100) @DefaultValue("2") int fruitless) {}
