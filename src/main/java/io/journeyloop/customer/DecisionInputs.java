package io.journeyloop.customer;

import io.journeyloop.customer.persistence.CustomerEventMapper;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What decision tables may know about a customer: never a name, a phone or an exact balance. */
@Component
class DecisionInputs {

    /** Event types that are always present as a truth value, and what decision tables call them. */
    private static final Map<String, String> KNOWN = Map.of(
            "account.opened", "accountOpened",
            "app.activated", "appActivated",
            "wecom.added", "wecomAdded",
            "quickpay.bound", "quickpayBound",
            "deposit.first", "firstDeposit");

    private final CustomerEventMapper events;
    private final Tags tags;
    private final Clock clock;

    DecisionInputs(CustomerEventMapper events, Tags tags, Clock clock) {
        this.events = events;
        this.tags = tags;
        this.clock = clock;
    }

    Map<String, @Nullable Object> of(Customer customer) {
        Map<String, @Nullable Object> known = new HashMap<>();
        known.put("valueTier", customer.tier().slug());
        known.put("age", customer.age());
        known.put("lifecycle", customer.lifecycle().slug());
        known.put("riskRating", customer.riskRating());
        known.put("aumBand", band(customer.aum()));
        known.put(
                "daysSinceOpened",
                customer.openedAt() == null
                        ? null
                        : Duration.between(customer.openedAt(), clock.instant()).toDays());
        known.put("tags", tags.of(customer.id()));
        KNOWN.values().forEach(name -> known.put(name, false));
        events.types(customer.id()).forEach(type -> known.put(KNOWN.getOrDefault(type, camelCase(type)), true));
        return known;
    }

    private static @Nullable String band(@Nullable BigDecimal aum) {
        if (aum == null) {
            return null;
        }
        long whole = aum.longValue();
        if (whole < 0) {
            return "negative";
        }
        return whole < 1_000 ? "under-1k" : whole < 10_000 ? "1k-10k" : whole < 50_000 ? "10k-50k" : "over-50k";
    }

    /** {@code loan.paid-off} gives {@code loanPaidOff}. */
    private static String camelCase(String type) {
        StringBuilder name = new StringBuilder();
        for (String part : type.split("[^A-Za-z0-9]+", -1)) {
            if (!part.isEmpty()) {
                name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
            }
        }
        return name.toString();
    }
}
