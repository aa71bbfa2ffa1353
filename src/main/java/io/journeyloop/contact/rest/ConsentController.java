package io.journeyloop.contact.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Channel;
import io.journeyloop.common.Problem;
import io.journeyloop.contact.StatedConsents;
import io.journeyloop.customer.Purpose;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Customers")
class ConsentController {

    /**
     * What the customer said.
     *
     * @param granted false refuses
     * @param purpose {@code marketing}, {@code research} or {@code personalisation}; a refusal without one is of all contact
     * @param channel without one, all
     * @param at when, ISO 8601 with offset; a consent needs it, a refusal without one is of now
     * @param source where the customer said so, at most 60 signs; a consent needs it
     */
    record StatedConsent(
            @Nullable Boolean granted,
            @Nullable String purpose,
            @Nullable String channel,
            @Nullable String at,
            @Nullable String source) {}

    /** {@code applied}: false where the customer has decided something newer; it is kept as evidence all the same. */
    record Noted(boolean applied) {}

    private final StatedConsents told;

    ConsentController(StatedConsents told) {
        this.told = told;
    }

    @PostMapping("/api/v1/customers/{no}/consents")
    @Operation(
            summary = "Note what a customer said about being contacted",
            description =
                    "A refusal holds at once. A consent needs its date and source; what the customer decided later"
                            + " stays. What waits or is on a worklist is decided again.")
    Noted tell(@PathVariable String no, @RequestBody StatedConsent body) {
        if (body.granted() == null) {
            throw Problem.invalid("granted", null, say("contact.problem.missing", "granted"));
        }
        Channel channel = body.channel() == null ? null : Channel.forContact(body.channel());
        Instant at = PolicyController.at(body.at());
        if (!body.granted()) {
            Purpose purpose = body.purpose() == null ? null : purpose(body.purpose());
            return new Noted(told.refused(no, purpose, channel, at, body.source()));
        }
        Purpose purpose = purpose(PolicyController.required("purpose", body.purpose()));
        String source = PolicyController.required("source", body.source());
        if (at == null) {
            throw Problem.invalid("at", null, say("contact.problem.missing", "at"));
        }
        return new Noted(told.granted(no, purpose, channel, at, source));
    }

    private static Purpose purpose(String slug) {
        return Purpose.find(slug.strip())
                .orElseThrow(() -> Problem.invalid("purpose", slug, say("contact.problem.consent-purpose", slug)));
    }
}
