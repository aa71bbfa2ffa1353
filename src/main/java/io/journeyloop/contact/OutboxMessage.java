package io.journeyloop.contact;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message for a gateway of the bank to deliver. It names the customer by number; the address is the gateway's. What its
 * gateway tells changes it by the transitions below and by nothing else; telling the same again changes nothing.
 *
 * @param failure the gateway's word for why it failed
 * @param attempts how often it was given to the gateway
 */
public record OutboxMessage(
        long id,
        ContactId contactId,
        @Nullable CustomerId customerId,
        String channel,
        Content content,
        Instant createdAt,
        OutboxState state,
        @Nullable Instant deliveredAt,
        @Nullable Instant openedAt,
        @Nullable Instant failedAt,
        @Nullable String failure,
        int attempts) {

    /**
     * What is to be sent.
     *
     * @param purpose of the contact: it says whether the message tells how to refuse further ones
     * @param scriptVersion the version of the script that was decided on
     * @param parameters values for the script's placeholders, sealed for the gateway, as a JSON object; gone once it is
     *     delivered
     */
    public record Content(
            ContactPurpose purpose,
            @Nullable String script,
            @Nullable String scriptVersion,
            @Nullable String offer,
            @Nullable String parameters) {

        Content spent() {
            return new Content(purpose, script, scriptVersion, offer, null);
        }

        /** Without the parameters. */
        @Override
        public String toString() {
            return "Content[" + script + "]";
        }
    }

    static OutboxMessage queued(
            ContactId contactId, @Nullable CustomerId customerId, String channel, Content content, Instant now) {
        return new OutboxMessage(
                0, contactId, customerId, channel, content, now, OutboxState.QUEUED, null, null, null, null, 1);
    }

    /** It reached the customer's device; also where it had been given up before. Its parameters are forgotten. */
    OutboxMessage delivered(Instant at) {
        return switch (state) {
            case QUEUED, FAILED -> told(OutboxState.DELIVERED, at, openedAt);
            case DELIVERED, OPENED -> this;
        };
    }

    /** The customer read it, so it was delivered too. */
    OutboxMessage opened(Instant at) {
        return switch (state) {
            case QUEUED, FAILED -> told(OutboxState.OPENED, at, at);
            case DELIVERED -> told(OutboxState.OPENED, deliveredAt == null ? at : deliveredAt, at);
            case OPENED -> this;
        };
    }

    /**
     * It reached nobody.
     *
     * @throws Problem CONFLICT where it had been delivered
     */
    OutboxMessage failed(Instant at, @Nullable String reason) {
        return switch (state) {
            case QUEUED ->
                new OutboxMessage(
                        id,
                        contactId,
                        customerId,
                        channel,
                        content,
                        createdAt,
                        OutboxState.FAILED,
                        null,
                        null,
                        at,
                        reason,
                        attempts);
            case FAILED -> this;
            case DELIVERED, OPENED -> throw refused(say("contact.problem.delivered"));
        };
    }

    /**
     * Given to the gateway once more.
     *
     * @throws Problem CONFLICT where it has not failed
     */
    OutboxMessage again() {
        if (state != OutboxState.FAILED) {
            throw refused(say("contact.problem.not-failed"));
        }
        return new OutboxMessage(
                id,
                contactId,
                customerId,
                channel,
                content,
                createdAt,
                OutboxState.QUEUED,
                null,
                null,
                null,
                null,
                attempts + 1);
    }

    private OutboxMessage told(OutboxState next, Instant delivered, @Nullable Instant opened) {
        return new OutboxMessage(
                id,
                contactId,
                customerId,
                channel,
                content.spent(),
                createdAt,
                next,
                delivered,
                opened,
                failedAt,
                failure,
                attempts);
    }

    private Problem refused(Message why) {
        return Problem.conflict("state", state.slug(), why);
    }

    /** Without the parameters. */
    @Override
    public String toString() {
        return "OutboxMessage[" + id + " " + state + "]";
    }
}
