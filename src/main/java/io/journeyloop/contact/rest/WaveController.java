package io.journeyloop.contact.rest;

import io.journeyloop.contact.WaveFigures;
import io.journeyloop.contact.Waves;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Journeys")
class WaveController {

    private final Waves waves;

    WaveController(Waves waves) {
        this.waves = waves;
    }

    @GetMapping("/api/v1/journeys/{key}/waves")
    @Operation(summary = "The waves of a journey: funnel, suppressions, holdout, uplift with its interval")
    WaveFigures waves(
            @PathVariable String key,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable
                    OffsetDateTime to,
            @RequestParam(required = false) @Nullable String branch,
            Locale locale) {
        return waves.waves(key, instant(from), instant(to), branch, locale);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
