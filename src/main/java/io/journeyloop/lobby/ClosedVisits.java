package io.journeyloop.lobby;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.VisitEnds;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a branch that has closed means for who was in its hall: nobody is there any more for whom to do what is open. The
 * model may draw what follows; else such tasks end as if the customer had been seen to leave. A task that no outcome of
 * leaving belongs to asks for nobody's presence and stays.
 */
@Component
class ClosedVisits {

    private final Journeys journeys;
    private final JourneyModels models;
    private final InternalTasks internalTasks;
    private final VisitEnds ends;

    ClosedVisits(Journeys journeys, JourneyModels models, InternalTasks internalTasks, VisitEnds ends) {
        this.journeys = journeys;
        this.models = models;
        this.internalTasks = internalTasks;
        this.ends = ends;
    }

    /** In the caller's transaction. */
    void endTasks(List<HallVisit> over) {
        Map<InstanceId, HallVisit> visits = over.stream()
                .filter(visit -> visit.instanceId() != null && visit.leaving() == VisitEndReason.DAY_OVER)
                .collect(Collectors.toMap(
                        visit -> Objects.requireNonNull(visit.instanceId()),
                        Function.identity(),
                        (one, another) -> one));
        for (JourneyInstance instance : journeys.byIds(visits.keySet())) {
            HallVisit visit = visits.get(instance.id());
            if (instance.state() == JourneyInstance.State.OPEN
                    && visit != null
                    && !ends.closed(instance.id(), Objects.requireNonNull(visit.leftAt()))) {
                leave(instance, visit.branchNo());
            }
        }
    }

    private void leave(JourneyInstance instance, BranchNo branchNo) {
        JourneyMap map = models.map(instance.versionId());
        internalTasks.openOf(instance.id()).stream()
                .filter(task -> task.branchNo().equals(branchNo) && task.isLeavable() && isInBranch(map, task))
                .toList()
                .forEach(internalTasks::left);
    }

    private static boolean isInBranch(JourneyMap map, Task task) {
        return map.touchpoint(task.touchpoint())
                .filter(one -> one.channel().equals(HallRows.IN_BRANCH))
                .isPresent();
    }
}
