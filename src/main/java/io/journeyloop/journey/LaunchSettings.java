package io.journeyloop.journey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How launches begin at this bank.
 *
 * @param secondPerson whether another person who may launch lets each launch begin
 */
@ConfigurationProperties("journeyloop.launches")
public record LaunchSettings(@DefaultValue("false") boolean secondPerson) {}
