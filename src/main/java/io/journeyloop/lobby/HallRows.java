package io.journeyloop.lobby;

import io.journeyloop.breakpoint.InternalBreakpoints;
import io.journeyloop.common.Channel;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts beside visits what other modules know of them: one statement for each kind of fact, however many visits. */
@Component
class HallRows {

    /** Tasks of a touchpoint with this channel are done in the hall. */
    static final String IN_BRANCH = Channel.BRANCH.slug();

    /** Touchpoints at which the bank writes or calls; nobody in the hall waits for them. */
    private static final Set<String> OUTSIDE = Set.of(Channel.SMS.slug(), Channel.PHONE.slug(), Channel.EMAIL.slug());

    private record Around(
            Map<CustomerId, Customer> customers,
            Map<InstanceId, JourneyInstance> instances,
            Map<InstanceId, Set<String>> active,
            Map<InstanceId, List<Task>> tasks,
            Map<CustomerId, String> promises,
            Set<CustomerId> broken,
            Map<String, StaffMember> people) {}

    private final Customers customers;
    private final Journeys journeys;
    private final JourneyModels models;
    private final InternalTasks internalTasks;
    private final InternalBreakpoints breakpoints;
    private final StaffDirectory directory;

    HallRows(
            Customers customers,
            Journeys journeys,
            JourneyModels models,
            InternalTasks internalTasks,
            InternalBreakpoints breakpoints,
            StaffDirectory directory) {
        this.customers = customers;
        this.journeys = journeys;
        this.models = models;
        this.internalTasks = internalTasks;
        this.breakpoints = breakpoints;
        this.directory = directory;
    }

    List<HallRow> of(List<HallVisit> visits) {
        if (visits.isEmpty()) {
            return List.of();
        }
        Around around = around(visits);
        return visits.stream().map(visit -> row(visit, around)).toList();
    }

    private Around around(List<HallVisit> visits) {
        Set<CustomerId> ids = those(visits, HallVisit::customerId);
        Set<InstanceId> instanceIds =
                those(visits.stream().filter(HallVisit::isHere).toList(), HallVisit::instanceId);
        Map<InstanceId, JourneyInstance> instances = journeys.byIds(instanceIds).stream()
                .collect(Collectors.toMap(JourneyInstance::id, Function.identity()));
        List<Task> tasks = internalTasks.openOf(instanceIds);
        return new Around(
                customers.byIds(ids),
                instances,
                journeys.standing(instances.values()),
                tasks.stream().collect(Collectors.groupingBy(Task::instanceId)),
                promises(ids),
                breakpoints.customersWithOpen(ids),
                directory.byUsernames(people(visits, tasks)));
    }

    private Map<CustomerId, String> promises(Set<CustomerId> ids) {
        return internalTasks.openOfCustomers(ids).stream()
                .filter(task -> task.content().offer() != null)
                .collect(Collectors.toMap(
                        task -> Objects.requireNonNull(task.customerId()),
                        task -> Objects.requireNonNull(task.content().offer()),
                        (one, another) -> one));
    }

    private HallRow row(HallVisit visit, Around around) {
        CustomerId customer = visit.customerId();
        VisitJourney journey = journey(visit, around);
        return new HallRow(
                visit,
                customer == null ? null : around.customers().get(customer),
                journey,
                CurrentAttendant.of(visit, journey.tasks(), around.people()),
                customer != null && around.broken().contains(customer),
                customer == null ? null : around.promises().get(customer));
    }

    private VisitJourney journey(HallVisit visit, Around around) {
        InstanceId id = visit.instanceId();
        JourneyInstance instance = id == null ? null : around.instances().get(id);
        if (id == null || instance == null) {
            return VisitJourney.NONE;
        }
        Set<String> active = around.active().getOrDefault(id, Set.of());
        List<JourneyMap.Touchpoint> inBranch = inBranch(instance);
        List<Task> all = around.tasks().getOrDefault(id, List.of());
        List<Task> tasks = all.stream()
                .filter(task -> has(inBranch, task.touchpoint()))
                .sorted(Comparator.comparing(Task::createdAt).thenComparing(Task::id))
                .toList();
        return new VisitJourney(instance, stages(instance, active), tasks, waitsFor(instance, active, all));
    }

    private List<JourneyMap.Touchpoint> inBranch(JourneyInstance instance) {
        return models.map(instance.versionId()).touchpoints().stream()
                .filter(one -> one.channel().equals(IN_BRANCH))
                .toList();
    }

    private static boolean has(List<JourneyMap.Touchpoint> touchpoints, String id) {
        return touchpoints.stream().anyMatch(one -> one.id().equals(id));
    }

    private List<VisitJourney.Stage> stages(JourneyInstance instance, Set<String> active) {
        JourneyMap map = models.map(instance.versionId());
        Set<String> here = map.touchpoints().stream()
                .filter(one -> active.contains(one.id()))
                .map(JourneyMap.Touchpoint::stage)
                .collect(Collectors.toSet());
        return map.stages().stream()
                .filter(stage -> here.contains(stage.id()))
                .map(stage -> new VisitJourney.Stage(stage.id(), stage.name()))
                .toList();
    }

    /** Where the journey instance stands and nobody has a task: another system, or the customer, is to act. */
    private List<String> waitsFor(JourneyInstance instance, Set<String> active, List<Task> tasks) {
        Set<String> worked = tasks.stream().map(Task::touchpoint).collect(Collectors.toSet());
        return models.map(instance.versionId()).touchpoints().stream()
                .filter(one -> !OUTSIDE.contains(one.channel()))
                .map(JourneyMap.Touchpoint::id)
                .filter(active::contains)
                .filter(one -> !worked.contains(one))
                .toList();
    }

    private static Collection<String> people(List<HallVisit> visits, List<Task> tasks) {
        return Stream.concat(
                        visits.stream().flatMap(HallRows::people),
                        tasks.stream().map(Task::assignee))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Stream<@Nullable String> people(HallVisit visit) {
        return Stream.of(
                visit.withWhom(), visit.word() == null ? null : visit.word().by());
    }

    private static <T> Set<T> those(List<HallVisit> visits, Function<HallVisit, @Nullable T> id) {
        return visits.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
