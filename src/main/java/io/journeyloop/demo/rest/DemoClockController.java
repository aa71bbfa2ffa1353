package io.journeyloop.demo.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.demo.DemoTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The demo's clock. */
@RestController
@Profile("demo")
@Tag(name = "Demo", description = "In the profile demo alone")
class DemoClockController {

    /** The demo's time, and what it is doing: making, moving, live, failed. */
    record Now(Instant now, String state) {}

    record Advance(@Nullable String by) {}

    private final DemoTime time;

    DemoClockController(DemoTime time) {
        this.time = time;
    }

    @GetMapping("/api/v1/demo/clock")
    @Operation(summary = "The demo's time")
    Now clock() {
        return now(time.progress().now());
    }

    @PostMapping("/api/v1/demo/clock:advance")
    @Operation(
            summary = "Moves the demo's time ahead",
            description = "by: ISO 8601, at most P400D; answers once all that came due has happened")
    Now advance(@RequestBody Advance wanted) {
        return now(time.advance(duration(wanted.by())).join());
    }

    private Now now(Instant at) {
        return new Now(at, time.progress().state().name().toLowerCase(Locale.ROOT));
    }

    private static Duration duration(@Nullable String by) {
        try {
            return by != null && by.matches("-?P-?\\d+W") ? weeks(by) : Duration.parse(String.valueOf(by));
        } catch (DateTimeParseException unreadable) {
            throw Problem.invalid("by", by, say("demo.problem.duration"));
        }
    }

    private static Duration weeks(String by) {
        return Duration.ofDays(Period.parse(by).getDays());
    }
}
