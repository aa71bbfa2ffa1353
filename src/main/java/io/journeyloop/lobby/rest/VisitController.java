package io.journeyloop.lobby.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.lobby.Hall;
import io.journeyloop.lobby.HallRow;
import io.journeyloop.lobby.ReceiveRequest;
import io.journeyloop.lobby.Reception;
import io.journeyloop.lobby.VisitCode;
import io.journeyloop.lobby.VisitCodes;
import io.journeyloop.lobby.VisitId;
import io.journeyloop.lobby.VisitMatching;
import io.journeyloop.lobby.Visits;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The hall for other systems: the queue's tickets, the bank's app; the same visits and refusals as on the screen. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Visits", description = "Who is in a branch's hall, and who is expected")
class VisitController {

    record CodeBody(@Nullable String customerNo) {}

    record BeginBody(@Nullable String journey) {}

    record MatchBody(@Nullable String customerNo) {}

    record HandOverBody(@Nullable String to, @Nullable String word) {}

    /** How many there are goes with them, as in other lists. */
    record VisitList(List<VisitBody> rows, int total) {}

    private final Hall hall;
    private final Reception reception;
    private final Visits visits;
    private final VisitMatching matching;
    private final VisitCodes codes;

    VisitController(Hall hall, Reception reception, Visits visits, VisitMatching matching, VisitCodes codes) {
        this.hall = hall;
        this.reception = reception;
        this.visits = visits;
        this.matching = matching;
        this.codes = codes;
    }

    @GetMapping("/visits")
    @Operation(
            summary = "Who is in the hall, or still expected today",
            description = "state: here (longest first) or expected (earliest first); branch: one's own")
    VisitList list(
            @RequestParam(required = false) @Nullable String branch,
            @RequestParam(defaultValue = "here") String state) {
        List<HallRow> rows =
                switch (state) {
                    case "here" -> hall.here(branch);
                    case "expected" -> hall.expected(branch);
                    default -> throw Problem.badRequest("state", state, say("lobby.problem.state", state));
                };
        return new VisitList(rows.stream().map(VisitBody::of).toList(), rows.size());
    }

    @GetMapping("/visits/{id}")
    @Operation(summary = "One visit")
    VisitBody get(@PathVariable long id) {
        return body(VisitId.named(id));
    }

    @PostMapping("/visits")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Receive somebody: by number, by the code on the phone, or by a ticket alone")
    VisitBody receive(@RequestBody ReceiveRequest request) {
        return body(reception.receive(request));
    }

    @PostMapping("/visits/{id}/begin")
    @Operation(summary = "Go on with the customer's journey, or begin one; 409 names who was faster")
    VisitBody begin(@PathVariable long id, @RequestBody(required = false) @Nullable BeginBody body) {
        VisitId visit = VisitId.named(id);
        visits.begin(visit, body == null ? null : body.journey());
        return body(visit);
    }

    @PostMapping("/visits/{id}/match")
    @Operation(
            summary = "Say who the person with a ticket is, at any time; 409 where the visit has a customer or is over")
    VisitBody match(@PathVariable long id, @RequestBody MatchBody body) {
        if (body.customerNo() == null || body.customerNo().isBlank()) {
            throw Problem.invalid("customerNo", null, say("lobby.problem.nobody"));
        }
        VisitId visit = VisitId.named(id);
        matching.match(visit, body.customerNo().strip());
        return body(visit);
    }

    @PostMapping("/visits/{id}/hand-over")
    @Operation(summary = "Hand the customer over to a colleague, with a word; 409 names who has the customer")
    VisitBody handOver(@PathVariable long id, @RequestBody HandOverBody body) {
        VisitId visit = VisitId.named(id);
        visits.handOver(visit, body.to() == null ? "" : body.to(), body.word());
        return body(visit);
    }

    @PostMapping("/visits/{id}/leave")
    @Operation(summary = "The customer has left")
    VisitBody leave(@PathVariable long id) {
        VisitId visit = VisitId.named(id);
        visits.leave(visit);
        return body(visit);
    }

    @PostMapping("/visit-codes")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Six digits for the customer's phone; good for minutes and for one use; 409 where too many")
    VisitCode code(@RequestBody CodeBody body) {
        return codes.issue(body.customerNo() == null ? "" : body.customerNo());
    }

    private VisitBody body(VisitId visit) {
        return VisitBody.of(hall.get(visit));
    }
}
