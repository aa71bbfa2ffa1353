package io.journeyloop.lobby;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyEnded;
import io.journeyloop.journey.JourneyEntered;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.TouchpointBatch;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.lobby.persistence.HallMapper;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.TaskFinished;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the hall in step with the journeys, in the transaction of what happened. */
@Component
class HallListeners {

    private static final Set<Kind> EXITS = EnumSet.of(Kind.COMPLETED, Kind.LEFT);

    private final HallMapper mapper;
    private final VisitWriter writer;
    private final Reception reception;
    private final LobbyJourneys lobby;
    private final Journeys journeys;
    private final JourneyModels models;
    private final CurrentStaff current;

    HallListeners(
            HallMapper mapper,
            VisitWriter writer,
            Reception reception,
            LobbyJourneys lobby,
            Journeys journeys,
            JourneyModels models,
            CurrentStaff current) {
        this.mapper = mapper;
        this.writer = writer;
        this.reception = reception;
        this.lobby = lobby;
        this.journeys = journeys;
        this.models = models;
        this.current = current;
    }

    /** Whoever begins a lobby's journey with a customer, be it another system, says that the customer is here. */
    @EventListener
    void begun(JourneyEntered entered) {
        JourneyInstance instance = entered.instance();
        if (instance.customerId() != null && lobby.isOne(instance)) {
            VisitId visit = reception.known(instance.branchNo(), instance.customerId(), null, Arrival.WALK_IN);
            writer.attach(visit, instance.id());
        }
    }

    /** Who finishes a task attends to the customer, unless it is finished because the customer has gone. */
    @EventListener
    void finished(TaskFinished finished) {
        InstanceId instance = finished.task().instanceId();
        if (finished.task().isLeftBy(finished.outcome())) {
            writer.leaveInstance(instance, VisitEndReason.LEFT, finished.at());
            return;
        }
        current.find()
                .map(StaffMember::branch)
                .ifPresent(branch -> writer.attendInstance(instance, branch, finished.by(), finished.at()));
    }

    @EventListener
    void ended(JourneyEnded ended) {
        if (lobby.isOne(ended.instance())) {
            writer.leaveInstance(ended.instance().id(), VisitEndReason.DONE);
        }
    }

    /** Where nothing is left to do in a branch, the visit is over; what is left is done outside. */
    @EventListener
    void moved(TouchpointBatch batch) {
        Set<InstanceId> instances = batch.events().stream()
                .filter(event -> EXITS.contains(event.kind()) && isInBranch(event))
                .map(TouchpointEvent::instanceId)
                .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return;
        }
        List<HallVisit> visits = mapper.ofInstances(instances);
        if (visits.isEmpty()) {
            return;
        }
        Map<InstanceId, JourneyInstance> open =
                journeys
                        .byIds(visits.stream()
                                .map(HallVisit::instanceId)
                                .filter(Objects::nonNull)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(JourneyInstance::id, one -> one));
        Map<InstanceId, Set<String>> standing = journeys.standing(open.values());
        List<VisitId> over = visits.stream()
                .filter(visit -> isOver(open.get(visit.instanceId()), standing))
                .map(HallVisit::id)
                .toList();
        if (!over.isEmpty()) {
            writer.leave(over, VisitEndReason.DONE);
        }
    }

    private boolean isInBranch(TouchpointEvent event) {
        return models.map(event.versionId())
                .touchpoint(event.touchpoint())
                .filter(one -> one.channel().equals(HallRows.IN_BRANCH))
                .isPresent();
    }

    private boolean isOver(@Nullable JourneyInstance instance, Map<InstanceId, Set<String>> standing) {
        Set<String> active = instance == null ? Set.of() : standing.getOrDefault(instance.id(), Set.of());
        return instance != null
                && !active.isEmpty()
                && models.map(instance.versionId()).touchpoints().stream()
                        .noneMatch(one -> one.channel().equals(HallRows.IN_BRANCH) && active.contains(one.id()));
    }
}
