package io.journeyloop.journey;

import io.journeyloop.customer.CustomerGroup;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.engine.GroupMemo;
import io.journeyloop.engine.GroupReads;
import io.journeyloop.journey.persistence.InstanceMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The journey instances of a group, and their customers as one group too ({@link CustomerGroup}). */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class InstanceReads implements GroupReads {

    private final InstanceMapper mapper;
    private final CustomerGroup customers;
    private final GroupMemo<InstanceId, JourneyInstance> memo = new GroupMemo<>();
    private final CustomerGroup.Reading<Set<String>> open;

    InstanceReads(InstanceMapper mapper, CustomerGroup customers) {
        this.mapper = mapper;
        this.customers = customers;
        this.open = customers.reading(this::openJourneys);
    }

    @Override
    public void begin(Set<String> businessKeys) {
        Set<InstanceId> instanceIds = InstanceId.ofBusinessKeys(businessKeys);
        List<JourneyInstance> instances = mapper.byIds(instanceIds);
        memo.begin(instanceIds, instances.stream().collect(Collectors.toMap(JourneyInstance::id, Function.identity())));
        customers.begin(instances.stream()
                .map(JourneyInstance::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    @Override
    public void end() {
        memo.end();
        customers.end();
    }

    GroupMemo<InstanceId, JourneyInstance> memo() {
        return memo;
    }

    /** Who the customer of an instance is has become known. */
    void matched(InstanceId instanceId, CustomerId customerId) {
        memo.forget(instanceId);
        customers.changed(customerId);
    }

    /** The keys of the journeys the customer is in now. */
    Set<String> open(CustomerId customerId) {
        return Objects.requireNonNullElse(open.of(customerId), Set.of());
    }

    /** Before anybody else hears of it and asks. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void entered(JourneyEntered event) {
        customers.changed(event.instance().customerId());
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void ended(JourneyEnded event) {
        customers.changed(event.instance().customerId());
    }

    private Map<CustomerId, Set<String>> openJourneys(Set<CustomerId> ids) {
        return mapper.openKeys(ids).stream()
                .collect(Collectors.groupingBy(
                        InstanceMapper.OpenKey::customerId,
                        Collectors.mapping(InstanceMapper.OpenKey::key, Collectors.toSet())));
    }
}
