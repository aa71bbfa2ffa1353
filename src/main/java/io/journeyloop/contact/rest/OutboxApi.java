package io.journeyloop.contact.rest;

import io.journeyloop.common.Languages;
import io.journeyloop.contact.MessageText;
import io.journeyloop.contact.Outbox;
import io.journeyloop.contact.OutboxMessage;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Outbox", description = "Messages for the bank's gateways")
class OutboxApi {

    /**
     * A message to deliver.
     *
     * @param text what the customer is to read, in Chinese: signed, filled in, and with the way to refuse where the purpose
     *     asks for one; a link that was forgotten after delivery stands in braces
     */
    record Message(
            long id,
            @Nullable String customerNo,
            String channel,
            @Nullable String script,
            @Nullable String scriptVersion,
            @Nullable String text,
            @Nullable String offer,
            Map<String, String> parameters,
            Instant createdAt,
            @Nullable Instant deliveredAt) {
        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "Message[…]";
        }
    }

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final Outbox outbox;
    private final Customers customers;
    private final MessageText texts;
    private final JsonMapper json;

    OutboxApi(Outbox outbox, Customers customers, MessageText texts, JsonMapper json) {
        this.outbox = outbox;
        this.customers = customers;
        this.texts = texts;
        this.json = json;
    }

    @GetMapping("/api/v1/outbox")
    @Operation(summary = "Messages with a higher id than `after`, in order; the gateway keeps the last id it has seen")
    List<Message> after(@RequestParam(defaultValue = "0") long after, @RequestParam(defaultValue = "100") int limit) {
        List<OutboxMessage> messages = outbox.after(after, limit);
        Map<Long, Customer> known = customers.byIds(
                messages.stream().map(OutboxMessage::customerId).distinct().toList());
        return messages.stream()
                .map(message -> message(message, known.get(message.customerId())))
                .toList();
    }

    @PostMapping("/api/v1/outbox/{id}/delivered")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "The gateway has delivered the message")
    void delivered(@PathVariable long id) {
        outbox.delivered(id);
    }

    private Message message(OutboxMessage from, @Nullable Customer customer) {
        Map<String, String> parameters =
                from.parameters() == null ? Map.of() : json.readValue(from.parameters(), PARAMETERS);
        return new Message(
                from.id(),
                customer == null ? null : customer.customerNo(),
                from.channel(),
                from.script(),
                from.scriptVersion(),
                texts.of(from, parameters, Languages.CHINESE),
                from.offer(),
                parameters,
                from.createdAt(),
                from.deliveredAt());
    }
}
