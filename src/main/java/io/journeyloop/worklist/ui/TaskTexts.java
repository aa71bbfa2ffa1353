package io.journeyloop.worklist.ui;

import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.Labels;
import io.journeyloop.staff.Branches;
import io.journeyloop.worklist.Task;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What tasks, and the places where they stand, are called. */
@Component
class TaskTexts {

    private final Labels labels;
    private final Branches branches;
    private final Journeys journeys;
    private final JourneyModels models;

    TaskTexts(Labels labels, Branches branches, Journeys journeys, JourneyModels models) {
        this.labels = labels;
        this.branches = branches;
        this.journeys = journeys;
        this.models = models;
    }

    String name(Task task, Locale reader) {
        return labels.element(task.processKey(), task.element(), reader, task.name());
    }

    /** The touchpoint's name, with the journey's where that says the same as the task. */
    String place(Task task, Locale reader) {
        String touchpoint = labels.element(task.journeyKey(), task.touchpoint(), reader, "");
        String journey = journey(task, reader);
        return touchpoint.isEmpty() || touchpoint.equals(name(task, reader)) ? journey : journey + " · " + touchpoint;
    }

    String branch(Task task, Locale reader) {
        return branches.name(task.branchNo(), reader);
    }

    /** All of it, as of the journey instance. */
    TaskSetting setting(Task task, Locale reader) {
        Optional<JourneyInstance> instance = journeys.find(task.instanceId());
        return new TaskSetting(
                name(task, reader),
                journey(task, reader),
                touchpoint(task, instance, reader),
                branch(task, reader),
                instance.map(JourneyInstance::enteredAt).orElse(null));
    }

    private String journey(Task task, Locale reader) {
        return labels.journey(task.journeyKey(), reader, task.journeyKey());
    }

    private String touchpoint(Task task, Optional<JourneyInstance> instance, Locale reader) {
        String model = instance.map(one -> models.map(one.versionId()))
                .flatMap(map -> map.touchpoint(task.touchpoint()))
                .map(JourneyMap.Touchpoint::name)
                .orElse(task.name());
        return labels.element(task.journeyKey(), task.touchpoint(), reader, model);
    }
}
