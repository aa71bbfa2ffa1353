package io.journeyloop.lobby;

import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What customers told online, by the events that the settings name. */
@Component
class PrefilledAnswers {

    private static final int LATEST_FACTS = 30;

    private final CustomerEvents customerEvents;
    private final LobbySettings settings;

    PrefilledAnswers(CustomerEvents customerEvents, LobbySettings settings) {
        this.customerEvents = customerEvents;
        this.settings = settings;
    }

    /** Each field once, as told last. */
    List<PrefilledAnswer> of(CustomerId customer) {
        Map<String, PrefilledAnswer> told = new LinkedHashMap<>();
        for (CustomerEvent event : customerEvents.of(customer, LATEST_FACTS)) {
            if (settings.told().contains(event.type())) {
                event.attributes()
                        .forEach((field, value) ->
                                told.putIfAbsent(field, new PrefilledAnswer(field, value, event.occurredAt())));
            }
        }
        return List.copyOf(told.values());
    }
}
