package io.journeyloop.journey;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.persistence.InstanceMapper;
import io.journeyloop.journey.persistence.InstanceMapper.LastEntry;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is decided whether customers may enter a journey again: one at a time for each customer and journey, whoever
 * lets the customer in. The gates are locked in the order of the customers until the transaction commits.
 */
@Component
class EntryGates {

    private final InstanceMapper mapper;

    EntryGates(InstanceMapper mapper) {
        this.mapper = mapper;
    }

    /** The customers' last entries, which nobody adds to before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<LastEntry> pass(JourneyMap map, Collection<CustomerId> customerIds) {
        if (customerIds.isEmpty()) {
            return List.of();
        }
        if (!EntryRule.of(map).isFree()) {
            TreeSet<CustomerId> sorted = new TreeSet<>(customerIds);
            mapper.addGates(map.key(), sorted);
            mapper.lockGates(map.key(), sorted);
        }
        return mapper.lastEntries(map.key(), customerIds);
    }
}
