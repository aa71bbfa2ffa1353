package io.journeyloop.contact.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.journeyloop.common.Channel;
import io.journeyloop.common.Languages;
import io.journeyloop.contact.MessageText;
import io.journeyloop.contact.Outbox;
import io.journeyloop.contact.OutboxMessage;
import io.journeyloop.contact.OutboxState;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Outbox", description = "Messages for the bank's gateways")
class OutboxController {

    /** A message to deliver. */
    record Message(
            long id,
            @Nullable String customerNo,
            String channel,
            @JsonUnwrapped Content content,
            Instant createdAt,
            @JsonUnwrapped Delivery delivery,
            int attempts) {}

    /**
     * What is to be delivered.
     *
     * @param text what the customer is to read, in Chinese: signed, filled in but for the link, which stands in braces, and
     *     with the way to refuse where the purpose asks for one
     * @param parameters values for the placeholders; the link sealed for the gateway: JWE, compact, RSA-OAEP-256 and A256GCM
     */
    record Content(
            @Nullable String script,
            @Nullable String scriptVersion,
            @Nullable String text,
            @Nullable String offer,
            Map<String, String> parameters) {

        /** Nothing of what is said. */
        @Override
        public String toString() {
            return "Content[" + script + "]";
        }
    }

    /** What the gateway has told. */
    record Delivery(
            String state,
            @Nullable Instant deliveredAt,
            @Nullable Instant openedAt,
            @Nullable Instant failedAt,
            @Nullable String failure) {}

    /** Why a message failed, by the gateway's code. */
    record Failure(@Nullable String reason) {}

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final Outbox outbox;
    private final Customers customers;
    private final MessageText texts;
    private final JsonMapper json;

    OutboxController(Outbox outbox, Customers customers, MessageText texts, JsonMapper json) {
        this.outbox = outbox;
        this.customers = customers;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/api/v1/outbox")
    @Operation(
            summary = "Messages with a higher id than `after`, in order; the gateway keeps the last id it has seen",
            description = "`state`: queued, delivered, opened or failed. What lets a customer in is sealed for the"
                    + " gateway's key (journeyloop.outbox.gateway-key); nobody else can open it.")
    List<Message> after(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String channel) {
        List<OutboxMessage> messages = outbox.after(
                after,
                state == null ? null : OutboxState.of(state),
                channel == null ? null : Channel.forContact(channel),
                limit);
        Map<CustomerId, Customer> known = customers.byIds(messages.stream()
                .map(OutboxMessage::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return messages.stream()
                .map(message -> message(message, known.get(message.customerId())))
                .toList();
    }

    @PostMapping("/api/v1/outbox/{id}/delivered")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The gateway has delivered the message; its parameters are forgotten")
    void delivered(@PathVariable long id) {
        outbox.delivered(id);
    }

    @PostMapping("/api/v1/outbox/{id}/opened")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The customer has read the message")
    void opened(@PathVariable long id) {
        outbox.opened(id);
    }

    @PostMapping("/api/v1/outbox/{id}/failed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "The gateway could not deliver the message",
            description =
                    "It reached nobody and uses up no cap. `reason`: the gateway's code, small letters, digits and"
                            + " hyphens. 409 where it had been delivered.")
    void failed(@PathVariable long id, @RequestBody(required = false) @Nullable Failure failure) {
        outbox.failed(id, failure == null ? null : failure.reason());
    }

    @PostMapping("/api/v1/outbox/{id}/resend")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Give a failed message to the gateway once more",
            description = "The contact policy decides again: 409 with its reason where the message may not go out now.")
    void resend(@PathVariable long id) {
        outbox.resend(id);
    }

    private Message message(OutboxMessage from, @Nullable Customer customer) {
        OutboxMessage.Content content = from.content();
        Map<String, String> parameters =
                content.parameters() == null ? Map.of() : json.readValue(content.parameters(), PARAMETERS);
        return new Message(
                from.id(),
                customer == null ? null : customer.customerNo(),
                from.channel(),
                new Content(
                        content.script(),
                        content.scriptVersion(),
                        texts.of(from, parameters, Languages.CHINESE),
                        content.offer(),
                        parameters),
                from.createdAt(),
                new Delivery(from.state().slug(), from.deliveredAt(), from.openedAt(), from.failedAt(), from.failure()),
                from.attempts());
    }
}
