package io.journeyloop.contact;

import io.journeyloop.contact.persistence.ContactMapper;
import io.journeyloop.customer.CustomerGroup;
import io.journeyloop.customer.CustomerId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds customers' contacts until commit, so that what counts towards a cap is decided by one at a time. Of a group all
 * are held at once, in one order for all who do so, and what was read of them before is forgotten: others may have
 * contacted them until now.
 */
@Component
class ContactLocks {

    private static final long NOBODY_KNOWN = 0;

    private final ContactMapper mapper;
    private final CustomerGroup group;
    private final Clock clock;
    private final CustomerGroup.Reading<CustomerId> held;

    ContactLocks(ContactMapper mapper, CustomerGroup group, Clock clock) {
        this.mapper = mapper;
        this.group = group;
        this.clock = clock;
        this.held = group.reading(this::hold);
    }

    /** Waits for whoever holds them now; those of customers whom nobody knows are one. */
    void lock(@Nullable CustomerId customerId) {
        if (customerId == null) {
            mapper.lock(List.of(NOBODY_KNOWN), clock.instant());
        } else if (!held.isKept(customerId)) {
            boolean together = group.contains(customerId);
            held.of(customerId);
            if (together) {
                held.keepAlone();
            }
        }
    }

    private Map<CustomerId, CustomerId> hold(Set<CustomerId> ids) {
        mapper.lock(ids.stream().map(CustomerId::value).sorted().toList(), clock.instant());
        return ids.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    }
}
