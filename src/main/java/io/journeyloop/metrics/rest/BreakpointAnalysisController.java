package io.journeyloop.metrics.rest;

import io.journeyloop.metrics.BreakpointAnalysis;
import io.journeyloop.metrics.BreakpointAnalysisFigures;
import io.journeyloop.metrics.BreakpointAnalysisQuery;
import io.journeyloop.metrics.BreakpointImprovements;
import io.journeyloop.metrics.MapQuery;
import io.journeyloop.recovery.Improvement;
import io.journeyloop.time.BankZone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/journeys/{key}/breaking")
@Tag(name = "Journey map")
class BreakpointAnalysisController {

    private final BreakpointAnalysis breakpointAnalysis;
    private final BreakpointImprovements improvements;
    private final BankZone zone;

    BreakpointAnalysisController(
            BreakpointAnalysis breakpointAnalysis, BreakpointImprovements improvements, BankZone zone) {
        this.breakpointAnalysis = breakpointAnalysis;
        this.improvements = improvements;
        this.zone = zone;
    }

    @GetMapping
    @Operation(
            summary = "Where a journey breaks, with the evidence, most serious first",
            description =
                    "By the day of entrance, both days included, of cohorts whose patience is over; without a period the "
                            + "last 30 days. Each touchpoint with its rate, its control chart (limits from its own "
                            + "history) and its branches compared on the same mix of customers.")
    BreakpointAnalysisFigures breaking(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String branch,
            Locale locale) {
        return breakpointAnalysis.of(query(key, version, from, to, branch), locale);
    }

    @PostMapping("/{touchpoint}/improvement")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Raise an improvement of a touchpoint that breaks, with the evidence in its text",
            description = "Joins the one that stands open for it.")
    Improvement raise(
            @PathVariable String key,
            @PathVariable String touchpoint,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String branch,
            Locale locale) {
        return improvements.raise(query(key, version, from, to, branch), touchpoint, locale);
    }

    private BreakpointAnalysisQuery query(
            String key,
            @Nullable Integer version,
            @Nullable String from,
            @Nullable String to,
            @Nullable String branch) {
        return new BreakpointAnalysisQuery(
                key,
                version,
                MapQuery.day("from", from, zone),
                MapQuery.day("to", to, zone),
                branch == null || branch.isBlank() ? null : branch);
    }
}
