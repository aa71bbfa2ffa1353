package io.journeyloop.journey;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.persistence.InstanceMapper;
import io.journeyloop.journey.persistence.InstanceMapper.NewInstance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets customers of a launch enter together, with few statements. */
@Component
class LaunchEntries {

    private final InstanceMapper instances;
    private final InstanceIds ids;
    private final Customers customers;
    private final InstanceStarts starts;
    private final JourneyModels models;
    private final Clock clock;

    LaunchEntries(
            InstanceMapper instances,
            InstanceIds ids,
            Customers customers,
            InstanceStarts starts,
            JourneyModels models,
            Clock clock) {
        this.instances = instances;
        this.ids = ids;
        this.customers = customers;
        this.starts = starts;
        this.models = models;
        this.clock = clock;
    }

    void enter(JourneyMap map, List<CustomerId> entering, Map<String, @Nullable Object> said) {
        EntryRule rule = EntryRule.of(map);
        Map<CustomerId, Customer> byId = customers.byIds(entering);
        Instant now = clock.instant();
        List<NewInstance> rows = entering.stream()
                .map(id -> byId.get(id))
                .map(customer -> new NewInstance(
                        ids.next(),
                        customer.id(),
                        map.key(),
                        map.versionId(),
                        customer.branchNo(),
                        now,
                        rule.guard(customer.id(), map.key()),
                        Stratum.of(customer)))
                .toList();
        instances.insert(rows);
        starts.start(rows, models.version(map.versionId()).definitionId(), said);
    }
}
