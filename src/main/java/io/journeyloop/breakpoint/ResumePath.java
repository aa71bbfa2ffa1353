package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.ResumePage.Left;
import io.journeyloop.breakpoint.ResumePage.Path;
import io.journeyloop.breakpoint.ResumePage.Stage;
import io.journeyloop.breakpoint.persistence.LinkMapper;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper;
import io.journeyloop.breakpoint.persistence.OpenTouchpointMapper.Open;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.Labels;
import io.journeyloop.journey.TouchpointLog;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Masking;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a customer how far the way is and what is left: the milestones ahead, and what waits for the customer alone. */
@Component
class ResumePath {

    /** Whose way it is: of a breakpoint, or of a journey instance of which nothing is broken. */
    private record Whose(
            InstanceId instanceId,
            VersionId versionId,
            BranchNo branchNo,
            @Nullable CustomerId customerId,
            @Nullable String touchpoint) {}

    private final JourneyModels models;
    private final TouchpointLog log;
    private final OpenTouchpointMapper open;
    private final InternalTasks internalTasks;
    private final Labels labels;
    private final Customers customers;
    private final Journeys journeys;

    ResumePath(
            JourneyModels models,
            TouchpointLog log,
            OpenTouchpointMapper open,
            InternalTasks internalTasks,
            Labels labels,
            Customers customers,
            Journeys journeys) {
        this.models = models;
        this.log = log;
        this.open = open;
        this.internalTasks = internalTasks;
        this.labels = labels;
        this.customers = customers;
        this.journeys = journeys;
    }

    Path of(Breakpoint broken, LinkMapper.Row link, @Nullable Claim takenBy, Locale locale) {
        return of(
                new Whose(
                        broken.instanceId(),
                        broken.versionId(),
                        broken.branchNo(),
                        broken.customerId(),
                        broken.touchpoint()),
                link,
                takenBy,
                locale);
    }

    /** The way of a link that leads to no breakpoint; null where that journey is over. */
    @Nullable
    Path of(LinkMapper.Row link, Locale locale) {
        return Optional.ofNullable(link.instanceId())
                .flatMap(journeys::find)
                .filter(one -> one.state() == JourneyInstance.State.OPEN)
                .map(one -> of(
                        new Whose(one.id(), one.versionId(), one.branchNo(), one.customerId(), null),
                        link,
                        null,
                        locale))
                .orElse(null);
    }

    private Path of(Whose broken, LinkMapper.Row link, @Nullable Claim takenBy, Locale locale) {
        JourneyMap map = models.map(broken.versionId());
        Set<String> completed = log.completed(broken.instanceId());
        Set<String> waiting = waiting(broken);
        List<Touchpoint> left = map.touchpoints().stream()
                .filter(one -> !completed.contains(one.id()) && !one.wave())
                .filter(one -> one.milestone() || waiting.contains(one.id()))
                .toList();
        Set<String> stagesLeft = left.stream().map(Touchpoint::stage).collect(Collectors.toSet());
        return new Path(
                map.key(),
                map.versionId(),
                name(broken),
                broken.branchNo(),
                link.visitCode(),
                map.stages().stream()
                        .map(stage -> new Stage(
                                stage.id(),
                                labels.stage(map.key(), stage.id(), locale, stage.name()),
                                !stagesLeft.contains(stage.id()) && begun(map, stage.id(), completed)))
                        .toList(),
                left.stream()
                        .map(one ->
                                new Left(one.id(), labels.toDo(map.key(), one.id(), locale, one.name()), one.channel()))
                        .toList(),
                link.expiresAt(),
                takenBy);
    }

    /** Where the journey waits and no colleague has a task: there it is the customer's turn. */
    private Set<String> waiting(Whose broken) {
        Set<String> waiting = open.ofInstances(List.of(broken.instanceId())).stream()
                .map(Open::touchpoint)
                .collect(Collectors.toCollection(HashSet::new));
        if (broken.touchpoint() != null) {
            waiting.add(broken.touchpoint());
        }
        internalTasks.openOf(broken.instanceId()).stream()
                .filter(task -> !FollowUp.serves(task))
                .map(Task::touchpoint)
                .forEach(waiting::remove);
        return waiting;
    }

    private static boolean begun(JourneyMap map, String stage, Set<String> completed) {
        return map.touchpoints().stream().anyMatch(one -> one.stage().equals(stage) && completed.contains(one.id()));
    }

    private String name(Whose broken) {
        return broken.customerId() == null
                ? ""
                : Masking.name(customers.get(broken.customerId()).name());
    }
}
