package io.journeyloop.recovery.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.recovery.NewComplaint;
import io.journeyloop.recovery.Recovery;
import io.journeyloop.time.BankZone;
import io.journeyloop.time.Moments;
import io.journeyloop.time.NotAMoment;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Complaints taken down one at a time; files of them go through the import. */
@RestController
@RequestMapping("/api/v1/complaints")
@Tag(name = "Cases")
class ComplaintController {

    /** @param receivedAt ISO 8601 with offset, or a day of the bank's calendar; the legal clock runs from here */
    record ComplaintBody(
            @Nullable String complaintNo,
            @Nullable String customerNo,
            @Nullable String receivedAt,
            @Nullable String branch,
            @Nullable String narrative,
            @Nullable String product,
            @Nullable String issue,
            @Nullable String channel) {

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "ComplaintBody[…]";
        }
    }

    record Opened(String caseNo) {}

    private final Recovery recovery;
    private final BankZone bank;
    private final Clock clock;

    ComplaintController(Recovery recovery, BankZone bank, Clock clock) {
        this.recovery = recovery;
        this.bank = bank;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Open a case for a complaint")
    Opened open(@RequestBody ComplaintBody body) {
        return new Opened(recovery.openFromComplaint(new NewComplaint(
                filled(body.complaintNo()),
                filled(body.customerNo()),
                received(body.receivedAt()),
                filled(body.branch()),
                filled(body.product()),
                filled(body.issue()),
                filled(body.narrative()),
                filled(body.channel()))));
    }

    private Instant received(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return clock.instant();
        }
        try {
            boolean dayAlone = text.strip().length() <= "2026-01-01".length();
            return Moments.read(text, dayAlone ? bank.zone() : null, null);
        } catch (NotAMoment unreadable) {
            throw Problem.invalid("receivedAt", text, say("recovery.problem.time"));
        }
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
