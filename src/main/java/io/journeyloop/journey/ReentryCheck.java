package io.journeyloop.journey;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.persistence.InstanceMapper;
import io.journeyloop.journey.persistence.InstanceMapper.LastEntry;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom a journey's re-entry rule keeps out. */
@Component
class ReentryCheck {

    private final InstanceMapper instances;
    private final Clock clock;

    ReentryCheck(InstanceMapper instances, Clock clock) {
        this.instances = instances;
        this.clock = clock;
    }

    /** Which of these customers it would keep out now; one statement. */
    List<CustomerId> forbidden(JourneyMap map, List<CustomerId> customerIds) {
        return forbidden(map, customerIds, instances.lastEntries(map.key(), customerIds));
    }

    /** As {@link #forbidden(JourneyMap, List)}, where it is known how they entered before. */
    List<CustomerId> forbidden(JourneyMap map, List<CustomerId> customerIds, List<LastEntry> before) {
        EntryRule rule = EntryRule.of(map);
        Instant now = clock.instant();
        Set<CustomerId> out = new HashSet<>();
        for (LastEntry last : before) {
            if (rule.forbids(last.enteredAt(), last.open(), now)) {
                out.add(last.customerId());
            }
        }
        return customerIds.stream().filter(out::contains).toList();
    }

    /** The refusal's reason as the API names it. */
    static String reason(JourneyMap map) {
        return "reentry:" + map.reentry();
    }
}
