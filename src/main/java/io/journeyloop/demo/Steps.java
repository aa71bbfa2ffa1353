package io.journeyloop.demo;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.demo.scenario.Step;
import io.journeyloop.feedback.Surveys;
import io.journeyloop.worklist.Task;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Does single steps of walks, by the services that people and other systems use. */
@Component("demoSteps") // other modules may have steps of their own
@Profile("demo")
class Steps {

    /** Of the customers who are asked, so many answer. */
    private static final double ANSWERING = 0.6;

    /** Of the latest tasks, so many are left to whoever tries the demo. */
    private static final double LEFT = 0.4;

    private static final Duration QUICK = Duration.ofHours(2);
    private static final Duration LATELY = Duration.ofDays(4);
    private static final Duration JUST_NOW = Duration.ofMinutes(75);
    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(30);

    private final WalkTasks tasks;
    private final CustomerEvents customerEvents;
    private final Surveys surveys;
    private final Entrances entrances;
    private final Script script;
    private final DemoSettings settings;
    private final Clock clock;

    Steps(
            WalkTasks tasks,
            CustomerEvents customerEvents,
            Surveys surveys,
            Entrances entrances,
            Script script,
            DemoSettings settings,
            Clock clock) {
        this.tasks = tasks;
        this.customerEvents = customerEvents;
        this.surveys = surveys;
        this.entrances = entrances;
        this.script = script;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Does the step that the walk faces.
     *
     * @param end where the present move of time ends: some tasks shortly before are left undone; null for none
     * @return the walk as it stands then
     */
    Walk take(Walk walk, @Nullable Instant end) {
        return switch (script.of(walk).steps().get(walk.nextStep())) {
            case Step.Task task -> finish(walk, task, end);
            case Step.Event event -> tell(walk, event);
            case Step.Survey answer -> answer(walk, answer);
            case Step.Enter other -> enter(walk, other);
            case Step.Wait _ -> onward(walk);
        };
    }

    private Walk finish(Walk walk, Step.Task step, @Nullable Instant end) {
        Optional<Task> open =
                walk.instanceId() == null ? Optional.empty() : tasks.open(walk.instanceId(), step.element());
        if (open.isEmpty()) {
            return later(walk, Walk.State.STRAYED);
        }
        Task task = open.get();
        if (task.assignee() != null || (end != null && isLeft(walk, task, end))) {
            return walk.as(Walk.State.LEFT);
        }
        return onward(walk.doneBy(tasks.finish(task, step, walk.actor())));
    }

    /** What is done within the hour is left of the last hour alone: nobody stands in the hall for days. */
    private boolean isLeft(Walk walk, Task task, Instant end) {
        boolean quick = task.dueAt() != null
                && Duration.between(task.createdAt(), task.dueAt()).compareTo(QUICK) < 0;
        return task.createdAt().isAfter(end.minus(quick ? JUST_NOW : LATELY))
                && dice(walk, 3).chance(LEFT);
    }

    private Walk tell(Walk walk, Step.Event event) {
        customerEvents.record(List.of(new NewCustomerEvent(
                "demo-" + walk.id() + "-" + walk.nextStep(),
                walk.customerId(),
                event.type(),
                clock.instant(),
                null,
                null,
                event.attributes())));
        return onward(walk);
    }

    private Walk enter(Walk walk, Step.Enter other) {
        entrances.enterToo(walk, other.journey());
        return onward(walk);
    }

    private Walk answer(Walk walk, Step.Survey answer) {
        boolean recovery = walk.journeyKey().equals(Script.RECOVERY);
        if (!recovery && !dice(walk, 5).chance(ANSWERING)) {
            return onward(walk);
        }
        int score = recovery ? answer.score() : near(answer.score(), dice(walk, 11));
        boolean answered = walk.instanceId() != null
                && surveys.answerFor(walk.instanceId(), answer.touchpoint(), score, answer.wordsZh());
        if (answered) {
            return onward(walk);
        }
        return walk.tries() < 2 ? later(walk, Walk.State.WALKING) : onward(walk);
    }

    /** A score of the same kind: promoter, passive or detractor. */
    private static int near(int score, Dice dice) {
        if (score >= 9) {
            return 9 + dice.below(2);
        }
        return score >= 7 ? 7 + dice.below(2) : Math.clamp(score - 1 + dice.below(3), 0, 6);
    }

    private Walk onward(Walk walk) {
        return script.facing(walk, walk.nextStep() + 1, clock.instant());
    }

    private Walk later(Walk walk, Walk.State otherwise) {
        if (walk.tries() >= TRIES) {
            return walk.as(otherwise);
        }
        return walk.again(clock.instant().plus(FIRST_PAUSE.multipliedBy(1L << walk.tries())));
    }

    private Dice dice(Walk walk, int matter) {
        return Dice.of(settings.seed(), walk.customerId().value(), walk.nextStep(), matter);
    }
}
