package io.journeyloop.journey;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.persistence.InstanceMapper;
import io.journeyloop.journey.persistence.InstanceMapper.LastEntry;
import io.journeyloop.journey.persistence.InstanceMapper.NewInstance;
import io.journeyloop.journey.persistence.LaunchMapper;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One transaction of a launch: some customers enter together, with few statements. */
@Component
class LaunchGroup {

    private final LaunchMapper launches;
    private final InstanceMapper instances;
    private final InstanceIds ids;
    private final EntryGates gates;
    private final Customers customers;
    private final Journeys journeys;
    private final JourneyModels models;
    private final LaunchContext context;
    private final Clock clock;

    LaunchGroup(
            LaunchMapper launches,
            InstanceMapper instances,
            InstanceIds ids,
            EntryGates gates,
            Customers customers,
            Journeys journeys,
            JourneyModels models,
            LaunchContext context,
            Clock clock) {
        this.context = context;
        this.launches = launches;
        this.instances = instances;
        this.ids = ids;
        this.gates = gates;
        this.customers = customers;
        this.journeys = journeys;
        this.models = models;
        this.clock = clock;
    }

    /**
     * Lets the next customers of a launch enter.
     *
     * @param size how many at most
     * @return how many were dealt with
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int run(LaunchMapper.LaunchRow launch, int size) {
        List<Long> claimed = launches.claim(launch.id(), size);
        if (claimed.isEmpty()) {
            return 0;
        }
        JourneyMap map = models.map(launch.versionId());
        List<Long> forbidden = forbidden(map, claimed, gates.pass(map, claimed));
        if (!forbidden.isEmpty()) {
            launches.refused(launch.id(), forbidden, reason(map));
        }
        List<Long> entering = new ArrayList<>(claimed);
        entering.removeAll(new HashSet<>(forbidden));
        if (!entering.isEmpty()) {
            enter(map, entering, context.of(map, launch.context()));
            launches.entered(launch.id(), entering);
        }
        return claimed.size();
    }

    /** Refuses the next customer for a failure of his own, so that he doesn't hold up the others. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refuseNext(LaunchMapper.LaunchRow launch, String reason) {
        List<Long> claimed = launches.claim(launch.id(), 1);
        if (!claimed.isEmpty()) {
            launches.refused(launch.id(), claimed, reason);
        }
    }

    private void enter(JourneyMap map, List<Long> entering, Map<String, @Nullable Object> said) {
        EntryRule rule = EntryRule.of(map);
        Map<Long, Customer> byId = customers.byIds(entering);
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
        journeys.start(rows, models.version(map.versionId()).definitionId(), said);
    }

    /** Which of these customers the re-entry rule would keep out now; one statement. */
    List<Long> forbidden(JourneyMap map, List<Long> customerIds) {
        return forbidden(map, customerIds, instances.lastEntries(map.key(), customerIds));
    }

    private List<Long> forbidden(JourneyMap map, List<Long> customerIds, List<LastEntry> before) {
        EntryRule rule = EntryRule.of(map);
        Instant now = clock.instant();
        Set<Long> out = new HashSet<>();
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
