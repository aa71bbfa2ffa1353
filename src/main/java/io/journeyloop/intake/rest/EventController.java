package io.journeyloop.intake.rest;

import io.journeyloop.intake.EventIntake;
import io.journeyloop.intake.EventMessage;
import io.journeyloop.intake.EventsResult;
import io.journeyloop.intake.EventsWaiting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events of other systems. */
@RestController
@Tag(name = "Intake")
class EventController {

    private final EventIntake events;
    private final EventBody body;

    EventController(EventIntake events, EventBody body) {
        this.events = events;
        this.body = body;
    }

    @Operation(
            summary = "Hand in what happened to customers",
            description = "Up to 5,000 at once, idempotent by id. A journey that waits for such an event moves on;"
                    + " an event nobody waits for is kept as a fact; one of a customer number that nobody has yet is"
                    + " accepted and kept (kept) until the number appears, at most 90 days.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            array = @ArraySchema(schema = @Schema(implementation = EventMessage.class))))
    @PostMapping(path = "/api/v1/events", consumes = MediaType.APPLICATION_JSON_VALUE)
    EventsResult take(HttpServletRequest request) throws IOException {
        return events.take(body.read(request));
    }

    @Operation(
            summary = "How many events have had no effect yet",
            description = "Events of customer numbers that nobody has yet; they join their customer when the number is"
                    + " imported. Stuck: customers whose journey could not move on by an event; it is tried again by"
                    + " itself.")
    @GetMapping("/api/v1/events/waiting")
    EventsWaiting waiting() {
        return events.waiting();
    }
}
