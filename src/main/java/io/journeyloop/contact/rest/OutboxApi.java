package io.journeyloop.contact.rest;

import io.journeyloop.contact.Outbox;
import io.journeyloop.contact.OutboxMessage;
import io.journeyloop.contact.Script;
import io.journeyloop.contact.Scripts;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@Tag(name = "Outbox", description = "Messages for the bank's gateways")
class OutboxApi {

    /**
     * A message to deliver.
     *
     * @param text the script in Chinese, or in English where there is no other; placeholders are in braces
     */
    record Message(
            long id,
            @Nullable String customerNo,
            String channel,
            @Nullable String script,
            @Nullable String scriptVersion,
            @Nullable String text,
            @Nullable String offer,
            Map<?, ?> parameters,
            Instant createdAt,
            @Nullable Instant deliveredAt) {}

    private final Outbox outbox;
    private final Customers customers;
    private final Scripts scripts;
    private final JsonMapper json;

    OutboxApi(Outbox outbox, Customers customers, Scripts scripts, JsonMapper json) {
        this.outbox = outbox;
        this.customers = customers;
        this.scripts = scripts;
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
        Optional<Script> script =
                from.script() == null ? Optional.empty() : scripts.script(from.script(), Locale.SIMPLIFIED_CHINESE);
        return new Message(
                from.id(),
                customer == null ? null : customer.customerNo(),
                from.channel(),
                from.script(),
                from.scriptVersion(),
                script.map(Script::text).orElse(null),
                from.offer(),
                from.parameters() == null ? Map.of() : json.readValue(from.parameters(), Map.class),
                from.createdAt(),
                from.deliveredAt());
    }
}
