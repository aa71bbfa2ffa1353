package io.journeyloop.journey;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.persistence.InstanceMapper;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers' journey instances through journeys: entering, finding, ending from outside. A refusal comes before anything is
 * written, so it doesn't undo what a caller who goes on without the entry has done.
 */
@Component
@Transactional(noRollbackFor = EntryRefused.class)
public class Journeys {

    /** Journey instances of a version: those still open, and all. */
    public record Count(long open, long total) {}

    private final JourneyEntries entries;
    private final JourneyModels models;
    private final InstanceMapper mapper;
    private final Engine engine;
    private final Customers customers;
    private final InstanceReads reads;

    Journeys(
            JourneyEntries entries,
            JourneyModels models,
            InstanceMapper mapper,
            Engine engine,
            Customers customers,
            InstanceReads reads) {
        this.entries = entries;
        this.models = models;
        this.mapper = mapper;
        this.engine = engine;
        this.customers = customers;
        this.reads = reads;
    }

    /**
     * Lets one customer enter the newest version of a journey, in the name of the module that owns it and vouches for
     * the context. Whoever asks from outside comes by {@link Entrances}.
     *
     * @param customerId null where the customer isn't known yet; then the journey instance belongs to head office
     * @param context becomes process variables: flat values, no personal data
     * @return the instance's id
     * @throws Problem CONFLICT naming the re-entry rule that forbids it; NOT_FOUND for an unknown journey
     */
    public InstanceId enter(
            @Nullable CustomerId customerId, String key, Map<String, ? extends @Nullable Object> context) {
        Customer customer = customer(customerId);
        return entries.enter(customer, customer == null ? Branches.HEAD_OFFICE : customer.branchNo(), key, context);
    }

    /** As {@link #enter(Long, String, Map)}, in the care of that branch. */
    public InstanceId enter(
            @Nullable CustomerId customerId,
            BranchNo branchNo,
            String key,
            Map<String, ? extends @Nullable Object> context) {
        return entries.enter(customer(customerId), branchNo, key, context);
    }

    /**
     * Says who the customer of a journey instance is that nobody knew; from now on it is in the care of that branch. What was
     * counted stays with the branch it entered at.
     */
    public void match(InstanceId instanceId, CustomerId customerId, BranchNo branchNo) {
        mapper.match(instanceId, customerId, branchNo);
        reads.matched(instanceId, customerId);
    }

    @Transactional(readOnly = true)
    public Optional<JourneyInstance> find(InstanceId id) {
        return Optional.ofNullable(mapper.byId(id));
    }

    /** As {@link #find}, but of a group's instances as they were when the group began: enough for what doesn't change. */
    @Transactional(readOnly = true)
    public Optional<JourneyInstance> inGroup(InstanceId id) {
        return reads.memo().knows(id) ? Optional.ofNullable(reads.memo().get(id)) : find(id);
    }

    @Transactional(readOnly = true)
    public List<JourneyInstance> byIds(Collection<InstanceId> instanceIds) {
        return instanceIds.isEmpty() ? List.of() : mapper.byIds(instanceIds);
    }

    /** All journey instances of a customer, newest first. */
    @Transactional(readOnly = true)
    public List<JourneyInstance> ofCustomer(CustomerId customerId) {
        return mapper.ofCustomer(customerId);
    }

    /** The open journey instances of those customers. */
    @Transactional(readOnly = true)
    public List<JourneyInstance> openOf(Collection<CustomerId> customerIds) {
        return customerIds.isEmpty() ? List.of() : mapper.openOf(customerIds);
    }

    /** Whether the customer is in one of those journeys now. */
    @Transactional(readOnly = true)
    public boolean hasOpen(CustomerId customerId, Collection<String> keys) {
        return !keys.isEmpty() && !Collections.disjoint(reads.open(customerId), keys);
    }

    /** The keys of the journeys the customer is in now, but for that journey instance; in the order of entry. */
    @Transactional(readOnly = true)
    public List<String> openBeside(CustomerId customerId, InstanceId instanceId) {
        return mapper.openOf(List.of(customerId)).stream()
                .filter(one -> !one.id().equals(instanceId))
                .map(JourneyInstance::key)
                .distinct()
                .toList();
    }

    /** The stages in which an open journey instance stands now, in the model's order; for "you are here". */
    @Transactional(readOnly = true)
    public List<String> stages(JourneyInstance instance) {
        JourneyMap map = models.map(instance.versionId());
        List<String> active = engine.activeElements(instance.businessKey());
        return map.stages().stream()
                .map(JourneyMap.Stage::id)
                .filter(stage -> map.touchpoints().stream()
                        .anyMatch(one -> one.stage().equals(stage) && active.contains(one.id())))
                .toList();
    }

    /** The elements at which open journey instances stand now, by journey instance; of one that stands nowhere nothing is said. */
    @Transactional(readOnly = true)
    public Map<InstanceId, Set<String>> standing(Collection<JourneyInstance> instances) {
        List<String> keys = instances.stream().map(JourneyInstance::businessKey).toList();
        return engine.activeElements(keys).entrySet().stream()
                .collect(Collectors.toMap(one -> InstanceId.ofBusinessKey(one.getKey()), Map.Entry::getValue));
    }

    /** How many journey instances each version of a journey has, by our id of the version. */
    @Transactional(readOnly = true)
    public Map<VersionId, Count> countByVersion(String key) {
        return mapper.countByVersion(key).stream()
                .collect(Collectors.toMap(
                        InstanceMapper.VersionCount::versionId, one -> new Count(one.open(), one.total())));
    }

    /** How many journey instances of each journey are open now, over all its versions; journeys without one are not named. */
    @Transactional(readOnly = true)
    public Map<String, Long> openByJourney() {
        return mapper.countOpenByJourney().stream()
                .collect(Collectors.toMap(InstanceMapper.OpenCount::key, InstanceMapper.OpenCount::open));
    }

    /** Ends a journey instance from outside; nothing happens where it has ended already. */
    public void exit(InstanceId instanceId, String reason) {
        engine.cancel(instanceId.businessKey(), reason);
    }

    private @Nullable Customer customer(@Nullable CustomerId id) {
        return id == null ? null : customers.get(id);
    }
}
