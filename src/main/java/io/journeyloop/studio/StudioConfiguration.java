package io.journeyloop.studio;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the studio's settings. */
@Configuration
@EnableConfigurationProperties(StudioSettings.class)
class StudioConfiguration {}
