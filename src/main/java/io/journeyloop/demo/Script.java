package io.journeyloop.demo;

import io.journeyloop.demo.scenario.Scenario;
import io.journeyloop.demo.scenario.Scenarios;
import io.journeyloop.demo.scenario.Step;
import io.journeyloop.time.BankZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Which scenario a customer walks, and when its steps are due. */
@Component
@Profile("demo")
class Script {

    static final String VISIT = "first-visit";
    static final String ONLINE = "online-application";
    static final String HONEYMOON = "honeymoon";
    static final String RECOVERY = "low-score-recovery";

    /** People are later than a scenario says rather than earlier: what they wait for has to be there. */
    private static final double LATEST = 0.35;

    private static final Duration MORNING = Duration.ofHours(3);
    private static final Duration LATEST_BY = Duration.ofHours(8);

    private final Map<String, Scenario> byName;
    private final DemoSettings settings;
    private final BankZone bank;

    Script(DemoSettings settings, BankZone bank) {
        this.settings = settings;
        this.bank = bank;
        this.byName = Scenarios.all().stream().collect(Collectors.toMap(Scenario::toString, Function.identity()));
    }

    Scenario of(Walk walk) {
        Scenario scenario = byName.get(walk.journeyKey() + "/" + walk.scenario());
        if (scenario == null) {
            throw new IllegalStateException("There is no scenario " + walk.journeyKey() + "/" + walk.scenario());
        }
        return scenario;
    }

    /** One of the journey's scenarios, by their shares. */
    Scenario draw(String journey, Predicate<Scenario> suitable, long... about) {
        List<Scenario> open = byName.values().stream()
                .filter(one -> one.journey().equals(journey) && one.share() > 0)
                .filter(suitable)
                .sorted(Comparator.comparing(Scenario::key))
                .toList();
        return Dice.of(settings.seed(), about).weighted(open, Scenario::share);
    }

    /** The walk with that step before it, so long after now as the scenario says, by this customer's pace. */
    Walk facing(Walk walk, int step, Instant now) {
        Scenario scenario = of(walk);
        if (step >= scenario.steps().size()) {
            return walk.at(Walk.State.DONE, step, false, now);
        }
        Step next = scenario.steps().get(step);
        double pace =
                Dice.of(settings.seed(), walk.customerId().value(), step, 7).between(0, 1);
        double late = Math.min(next.after().toMillis() * LATEST, LATEST_BY.toMillis()) * pace;
        Instant due = now.plus(next.after()).plusMillis((long) late);
        return walk.at(
                Walk.State.WALKING,
                step,
                next instanceof Step.Task,
                next instanceof Step.Enter other && other.journey().equals(VISIT) ? whileOpen(due, pace) : due);
    }

    /** Whoever would come to a closed branch comes the next morning. */
    private Instant whileOpen(Instant due, double pace) {
        LocalDate day = bank.day(due);
        Instant opens = bank.startOf(day).plus(VisitPlan.OPENS);
        if (!due.isBefore(opens) && due.isBefore(bank.startOf(day).plus(VisitPlan.LAST_ENTRY))) {
            return due;
        }
        Instant next =
                due.isBefore(opens) ? opens : bank.startOf(day.plusDays(1)).plus(VisitPlan.OPENS);
        return next.plusSeconds((long) (pace * MORNING.toSeconds()));
    }
}
