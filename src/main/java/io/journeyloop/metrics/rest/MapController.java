package io.journeyloop.metrics.rest;

import io.journeyloop.common.Paged;
import io.journeyloop.metrics.JourneyFigures;
import io.journeyloop.metrics.MapCustomers;
import io.journeyloop.metrics.MapCustomers.CustomerBehind;
import io.journeyloop.metrics.MapFigure;
import io.journeyloop.metrics.MapFigures;
import io.journeyloop.metrics.MapQuery;
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
@RequestMapping("/api/v1")
@Tag(name = "Journey map")
class MapController {

    private final JourneyFigures figures;
    private final MapCustomers customers;
    private final BankZone zone;

    MapController(JourneyFigures figures, MapCustomers customers, BankZone zone) {
        this.figures = figures;
        this.customers = customers;
        this.zone = zone;
    }

    @GetMapping("/journeys/{key}/map")
    @Operation(
            summary = "A journey's map with its figures",
            description =
                    "By the day of entrance, both days included; names in the language of Accept-Language. "
                            + "Without a version, all versions are laid on the newest model. A segment is counted from the log.")
    MapFigures map(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String branch,
            @RequestParam(required = false) @Nullable String segment,
            @RequestParam(required = false) @Nullable String channel,
            Locale locale) {
        return figures.map(
                new MapQuery(
                        key,
                        version,
                        MapQuery.day("from", from, zone),
                        MapQuery.day("to", to, zone),
                        blankAsNone(branch),
                        blankAsNone(segment),
                        blankAsNone(channel)),
                locale);
    }

    @GetMapping("/journeys/{key}/map/customers")
    @Operation(
            summary = "The customers behind a figure of the map, masked",
            description =
                    "figure: entered, completed, waiting, left, breakpoints, reconnected, recovered, elsewhere, lost, recoverable. "
                            + "Without a touchpoint: the journey itself, where completed means that the goal was reached.")
    Paged<CustomerBehind> customers(
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String touchpoint,
            @RequestParam(defaultValue = "entered") String figure,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String branch,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        MapQuery query = new MapQuery(
                key,
                version,
                MapQuery.day("from", from, zone),
                MapQuery.day("to", to, zone),
                blankAsNone(branch),
                null,
                null);
        return customers.page(query, touchpoint, MapFigure.of(figure), page, size);
    }

    @PostMapping("/metrics/counters:rebuild")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Make the counters anew from the events; no figure changes (administrators)")
    void rebuild() {
        figures.rebuild();
    }

    private static @Nullable String blankAsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
