package io.journeyloop.worklist;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.engine.GroupMemo;
import io.journeyloop.engine.GroupReads;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.worklist.persistence.TaskMapper;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What each new task of a group asks: the legal deadline it runs under, and where its customer's value puts it. */
@Component
class TaskReads implements GroupReads {

    private final TaskMapper tasks;
    private final Customers customers;
    private final Journeys journeys;
    private final GroupMemo<InstanceId, Instant> legalDue = new GroupMemo<>();
    private final GroupMemo<CustomerId, Integer> worth = new GroupMemo<>();

    TaskReads(TaskMapper tasks, Customers customers, @Lazy Journeys journeys) {
        this.tasks = tasks;
        this.customers = customers;
        this.journeys = journeys;
    }

    @Override
    public void begin(Set<String> businessKeys) {
        Set<InstanceId> instanceIds = InstanceId.ofBusinessKeys(businessKeys);
        legalDue.begin(
                instanceIds,
                tasks.legalDues(instanceIds).stream()
                        .collect(Collectors.toMap(TaskMapper.LegalDue::instanceId, TaskMapper.LegalDue::at)));
        Set<CustomerId> ids = instanceIds.stream()
                .map(journeys::inGroup)
                .flatMap(Optional::stream)
                .map(JourneyInstance::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<CustomerId, Customer> known = customers.byIds(ids);
        worth.begin(known.keySet(), known.values().stream().collect(Collectors.toMap(Customer::id, one -> one.tier()
                .rank())));
    }

    @Override
    public void end() {
        legalDue.end();
        worth.end();
    }

    @Nullable
    Instant legalDue(InstanceId instanceId) {
        return legalDue.knows(instanceId) ? legalDue.get(instanceId) : tasks.legalDue(instanceId);
    }

    void legalDueIs(InstanceId instanceId, Instant at) {
        legalDue.put(instanceId, at);
    }

    int worth(CustomerId customerId) {
        Integer known = worth.get(customerId);
        return known != null ? known : customers.get(customerId).tier().rank();
    }
}
