package io.journeyloop.demo.scenario;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.worklist.InternalTasks;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.Worklist;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Walks customers through scenarios on the product's own services: people finish tasks in their own names, events come
 * in as facts, surveys are answered. Blocks on nothing: who calls it moves the clock and comes back when a step is due.
 */
public final class ScenarioWalks {

    /** By this outcome a second person decides; never the one who asked for it. */
    private static final String APPROVED = "approved";

    /** Where customers' answers go. */
    @FunctionalInterface
    public interface SurveyAnswers {

        /**
         * Answers the newest open invitation of a touchpoint.
         *
         * @return whether there was one
         */
        boolean answer(long instanceId, String touchpoint, int score, String words);
    }

    private final Journeys journeys;
    private final Worklist worklist;
    private final InternalTasks internalTasks;
    private final CustomerEvents customerEvents;
    private final SurveyAnswers surveys;
    private final StaffDirectory directory;
    private final CurrentStaff staff;
    private final Clock clock;
    /** Who did the last task of an instance. */
    private final Map<Long, String> last = new HashMap<>();

    public ScenarioWalks(
            Journeys journeys,
            Worklist worklist,
            InternalTasks internalTasks,
            CustomerEvents customerEvents,
            SurveyAnswers surveys,
            StaffDirectory directory,
            CurrentStaff staff,
            Clock clock) {
        this.journeys = journeys;
        this.worklist = worklist;
        this.internalTasks = internalTasks;
        this.customerEvents = customerEvents;
        this.surveys = surveys;
        this.directory = directory;
        this.staff = staff;
        this.clock = clock;
    }

    /** Lets the customer enter the scenario's journey now. */
    public ScenarioWalk enter(Scenario scenario, long customerId) {
        long instance = journeys.enter(customerId, scenario.journey(), scenario.context());
        return ScenarioWalk.begun(scenario, customerId, instance, clock.instant());
    }

    /**
     * Does the walk's next step now, whether or not it is due.
     *
     * @param language in which the customer writes
     * @return the walk behind that step; empty where the product is not there yet: no such task is open, no invitation
     */
    public Optional<ScenarioWalk> perform(ScenarioWalk walk, Locale language) {
        boolean done =
                switch (walk.step()) {
                    case Step.Task task -> finish(walk, task);
                    case Step.Event event -> tell(walk, event);
                    case Step.Survey answer -> answer(walk, answer, language);
                    case Step.Enter other -> enter(walk, other);
                    case Step.Wait _ -> true;
                };
        if (done && walk.next() + 1 == walk.scenario().steps().size()) {
            last.remove(walk.instanceId());
        }
        return done ? Optional.of(walk.done(clock.instant())) : Optional.empty();
    }

    private boolean finish(ScenarioWalk walk, Step.Task step) {
        Optional<Task> open = internalTasks.openOf(walk.instanceId()).stream()
                .filter(task -> task.element().equals(step.element()))
                .findFirst();
        open.ifPresent(task -> {
            StaffMember person = who(task);
            staff.as(person, () -> worklist.complete(task.id(), step.outcome(), step.form()));
            last.put(walk.instanceId(), person.username());
        });
        return open.isPresent();
    }

    private boolean tell(ScenarioWalk walk, Step.Event event) {
        Instant now = clock.instant();
        String id = "scenario-" + walk.instanceId() + "-" + walk.next();
        customerEvents.record(List.of(
                new NewCustomerEvent(id, walk.customerId(), event.type(), now, null, null, event.attributes())));
        return true;
    }

    private boolean enter(ScenarioWalk walk, Step.Enter other) {
        journeys.enter(walk.customerId(), other.journey(), Map.of());
        return true;
    }

    private boolean answer(ScenarioWalk walk, Step.Survey answer, Locale language) {
        boolean chinese = Locale.CHINESE.getLanguage().equals(language.getLanguage());
        String words = chinese ? answer.wordsZh() : answer.words();
        return surveys.answer(walk.instanceId(), answer.touchpoint(), answer.score(), words);
    }

    /** Somebody of the role in the customer's branch, else their manager, else the CX manager. */
    private StaffMember who(Task task) {
        List<StaffMember> able = new ArrayList<>();
        if (task.assignee() != null) {
            directory.find(task.assignee()).ifPresent(able::add);
        }
        able.addAll(directory.byRole(task.role(), task.branchNo()));
        able.addAll(directory.byRole(Role.BRANCH_MANAGER, task.branchNo()));
        directory.byRole(task.role(), null).stream()
                .filter(StaffMember::bankScope)
                .forEach(able::add);
        able.addAll(directory.byRole(Role.CX_MANAGER, null));
        boolean second = task.outcomes().contains(APPROVED);
        return able.stream()
                .filter(person -> !second || !person.username().equals(last.get(task.instanceId())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "Nobody may do task " + task.element() + " in branch " + task.branchNo()
                                + ". Add a person with the role " + task.role().slug() + "."));
    }
}
