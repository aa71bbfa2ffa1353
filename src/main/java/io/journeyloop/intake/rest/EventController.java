package io.journeyloop.intake.rest;

import io.journeyloop.intake.EventIntake;
import io.journeyloop.intake.EventMessage;
import io.journeyloop.intake.EventsResult;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Events of other systems. */
@RestController
@Tag(name = "Intake")
class EventController {

    private final EventIntake events;

    EventController(EventIntake events) {
        this.events = events;
    }

    @Operation(
            summary = "Hand in what happened to customers",
            description = "Up to 5,000 at once, idempotent by id. A journey that waits for such an event moves on;"
                    + " an event nobody waits for is kept as a fact.")
    @PostMapping("/api/v1/events")
    EventsResult take(@RequestBody List<@Nullable EventMessage> messages) {
        return events.take(messages);
    }
}
