package io.journeyloop.recovery;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a bank sets for its closed loop.
 *
 * @param journey the journey a case enters
 * @param goodwillAuthority the highest goodwill one person may grant alone, in the bank's currency
 * @param goodwillMost the highest goodwill that can be granted at all
 * @param improvementAfter that many cases with one root cause at one touchpoint raise an improvement
 * @param improvementWindowDays within that many days
 */
@ConfigurationProperties("journeyloop.recovery")
public record RecoverySettings(
        @DefaultValue("low-score-recovery") String journey,
        @DefaultValue("200") BigDecimal goodwillAuthority,
        @DefaultValue("1000000.00") BigDecimal goodwillMost,
        @DefaultValue("5") int improvementAfter,
        @DefaultValue("90") int improvementWindowDays) {}
