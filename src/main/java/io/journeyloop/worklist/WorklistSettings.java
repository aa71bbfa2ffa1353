package io.journeyloop.worklist;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bank wants its lists.
 *
 * @param undo how long a result given on a screen may be taken back; the journey is told afterwards. Zero: at once
 * @param expiring how long before a task goes by itself it is listed as expiring
 */
@ConfigurationProperties("journeyloop.worklist")
public record WorklistSettings(@DefaultValue("PT8S") Duration undo, @DefaultValue("PT24H") Duration expiring) {}
