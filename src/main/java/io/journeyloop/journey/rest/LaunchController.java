package io.journeyloop.journey.rest;

import io.journeyloop.journey.Launch;
import io.journeyloop.journey.LaunchId;
import io.journeyloop.journey.Launches;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How launches stand, and their pause, resumption and end. */
@RestController
@RequestMapping(path = "/api/v1/launches", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Launches")
class LaunchController {

    /** A launch's progress. */
    record LaunchBody(
            LaunchId launchId,
            String journey,
            String target,
            String state,
            int total,
            int entered,
            Map<String, Integer> refused,
            String requestedBy,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable String approvedBy) {

        static LaunchBody of(Launch launch) {
            return new LaunchBody(
                    launch.id(),
                    launch.journey(),
                    launch.target(),
                    launch.state().slug(),
                    launch.total(),
                    launch.entered(),
                    launch.refused(),
                    launch.requestedBy(),
                    launch.createdAt(),
                    launch.finishedAt(),
                    launch.approvedBy());
        }
    }

    private static final int RECENT = 50;

    private final Launches launches;

    LaunchController(Launches launches) {
        this.launches = launches;
    }

    @GetMapping
    @Operation(summary = "The newest launches")
    List<LaunchBody> recent() {
        return launches.recent(RECENT).stream().map(LaunchBody::of).toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "How a launch stands")
    LaunchBody one(@PathVariable long id) {
        return LaunchBody.of(launches.get(LaunchId.named(id)));
    }

    @PostMapping("/{id}/approve")
    @Operation(
            summary = "Lets a launch begin that waits for a second person",
            description = "Where the bank asks for one. 403 for whoever asked for the launch.")
    LaunchBody approve(@PathVariable long id) {
        return LaunchBody.of(launches.approve(LaunchId.named(id)));
    }

    @PostMapping("/{id}/pause")
    @Operation(summary = "Halts a running launch")
    LaunchBody pause(@PathVariable long id) {
        return LaunchBody.of(launches.pause(LaunchId.named(id)));
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Lets a paused launch go on")
    LaunchBody resume(@PathVariable long id) {
        return LaunchBody.of(launches.resume(LaunchId.named(id)));
    }

    @PostMapping("/{id}/stop")
    @Operation(summary = "Ends a launch; whoever has entered stays")
    LaunchBody stop(@PathVariable long id) {
        return LaunchBody.of(launches.stop(LaunchId.named(id)));
    }
}
