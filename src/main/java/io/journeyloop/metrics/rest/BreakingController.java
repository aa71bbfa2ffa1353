package io.journeyloop.metrics.rest;

import io.journeyloop.metrics.Breaking;
import io.journeyloop.metrics.BreakingFigures;
import io.journeyloop.metrics.BreakingQuery;
import io.journeyloop.metrics.MapQuery;
import io.journeyloop.time.BankZone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/journeys/{key}/breaking")
@Tag(name = "Journey map")
class BreakingController {

    private final Breaking breaking;
    private final BankZone zone;

    BreakingController(Breaking breaking, BankZone zone) {
        this.breaking = breaking;
        this.zone = zone;
    }

    @GetMapping
    @Operation(
            summary = "Where a journey breaks, with the evidence, most serious first",
            description =
                    "By the day of entrance, both days included, of cohorts whose patience is over; without a period the "
                            + "last 30 days. Each touchpoint with its rate, its control chart (limits from its own "
                            + "history) and its branches compared on the same mix of customers.")
    BreakingFigures breaking(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String branch,
            Locale locale) {
        return breaking.of(
                new BreakingQuery(
                        key,
                        version,
                        MapQuery.day("from", from, zone),
                        MapQuery.day("to", to, zone),
                        branch == null || branch.isBlank() ? null : branch),
                locale);
    }
}
