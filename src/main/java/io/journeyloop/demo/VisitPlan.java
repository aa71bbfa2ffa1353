package io.journeyloop.demo;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.demo.persistence.WalkMapper;
import io.journeyloop.demo.persistence.WorldMapper;
import io.journeyloop.demo.scenario.Scenario;
import io.journeyloop.time.BankZone;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who comes when: for each day the visits to the branches and the complaints. */
@Component
@Profile("demo")
class VisitPlan {

    static final Duration OPENS = Duration.ofHours(9);
    static final Duration LAST_ENTRY = Duration.ofMinutes(16 * 60 + 20);
    private static final int DAYS_OF_NEW_CLIENTS = 4;
    private static final double COMPLAINTS_A_DAY = 0.55;
    private static final Duration APPLIED_FROM = Duration.ofHours(8);
    private static final int APPLIED_DURING = 14 * 3600;
    private static final String HERE = "001";
    private static final int VISITORS_HERE = 11;
    private static final int VISITORS_ELSEWHERE = 5;
    private static final int COMPLAINTS_HERE = 2;
    private static final Predicate<Scenario> ANY = scenario -> true;

    private final Customers customers;
    private final Script script;
    private final WalkMapper walks;
    private final WorldMapper worlds;
    private final DemoSettings settings;
    private final BankZone bank;

    VisitPlan(
            Customers customers,
            Script script,
            WalkMapper walks,
            WorldMapper worlds,
            DemoSettings settings,
            BankZone bank) {
        this.customers = customers;
        this.script = script;
        this.walks = walks;
        this.worlds = worlds;
        this.settings = settings;
        this.bank = bank;
    }

    /** The clients whose honeymoon begins with the history: the bank has just switched the journey on. */
    void newClients(Instant beginsAt) {
        List<Coming> coming = IntStream.range(0, settings.newClients())
                .mapToObj(i -> {
                    int place = settings.prospects() + i;
                    Dice dice = Dice.of(settings.seed(), place, 17);
                    Instant at = beginsAt.plus(Duration.ofMinutes(dice.below(DAYS_OF_NEW_CLIENTS * 24 * 60)));
                    return new Coming(place, Script.HONEYMOON, script.draw(Script.HONEYMOON, ANY, place, 19), at);
                })
                .toList();
        write(coming);
    }

    /** Plans whole days until that instant is planned for. */
    @Transactional
    public void until(Instant until) {
        World world = Objects.requireNonNull(worlds.find());
        Instant from = world.plannedUntil();
        int prospect = world.nextProspect();
        List<Coming> coming = new ArrayList<>();
        while (!from.isAfter(until)) {
            LocalDate day = bank.day(from);
            int before = prospect;
            prospect = visits(day, from, prospect, coming);
            prospect = applications(day, from, prospect, coming);
            complaints(day, from, before, coming);
            from = bank.startOf(day.plusDays(1));
        }
        if (from.isAfter(world.plannedUntil())) {
            write(coming);
            worlds.planned(prospect, from);
        }
    }

    /**
     * What comes in the last hour of the history, whatever the time of day, so that the demo opens with a full hall:
     * visitors, most of them in the branch whose people the demo offers, and complaints for its manager.
     */
    @Transactional
    public void closing(Instant now) {
        List<Coming> coming = new ArrayList<>();
        int visitors = 0;
        for (int place : closingPlaces(0, settings.prospects(), HERE, VISITORS_HERE, VISITORS_ELSEWHERE)) {
            Scenario scenario = script.draw(Script.VISIT, ANY, place, 23);
            coming.add(new Coming(place, Script.VISIT, scenario, now.plus(Duration.ofMinutes(3L * visitors++))));
        }
        for (int place : closingPlaces(settings.prospects(), settings.customers(), HERE, COMPLAINTS_HERE, 0)) {
            Scenario scenario = script.draw(Script.RECOVERY, VisitPlan::isSerious, place, 37);
            coming.add(new Coming(place, Script.RECOVERY, scenario, now.plus(Duration.ofMinutes(20L))));
        }
        write(coming);
    }

    /** The last places of a range: so many customers of that branch, so many of the others. */
    private List<Integer> closingPlaces(int from, int to, String branch, int here, int elsewhere) {
        List<Integer> places = new ArrayList<>();
        int own = 0;
        int others = 0;
        for (int place = to - 1; place >= from && (own < here || others < elsewhere); place--) {
            boolean isHere = DemoPeople.branchOf(settings, place).equals(branch);
            if (isHere ? own++ < here : others++ < elsewhere) {
                places.add(place);
            }
        }
        return places;
    }

    private static boolean isComplaint(Scenario scenario) {
        return "complaint".equals(scenario.context().get("source"));
    }

    /** One that triage gives to the branch manager. */
    static boolean isSerious(Scenario scenario) {
        String topic = String.valueOf(scenario.context().get("topic"));
        return isComplaint(scenario) && (topic.equals("money") || topic.equals("loan"));
    }

    private int visits(LocalDate day, Instant from, int prospect, List<Coming> coming) {
        Dice dice = Dice.of(settings.seed(), day.toEpochDay(), 29);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        int about = Math.max(1, weekend ? settings.visits() / 2 : settings.visits());
        int number = Math.min(about - 1 + dice.below(3), settings.prospects() - prospect);
        for (int i = 0; i < number; i++) {
            Instant at = bank.startOf(day).plus(OPENS).plusSeconds((long)
                    dice.between(0, LAST_ENTRY.minus(OPENS).toSeconds()));
            if (!at.isBefore(from)) {
                Scenario scenario = script.draw(Script.VISIT, ANY, prospect, 23);
                coming.add(new Coming(prospect, Script.VISIT, scenario, at));
            }
            prospect++;
        }
        return prospect;
    }

    /** Who begins an application online, any time of the day but the night. */
    private int applications(LocalDate day, Instant from, int first, List<Coming> coming) {
        Dice dice = Dice.of(settings.seed(), day.toEpochDay(), 41);
        int about = Math.max(1, settings.visits() / 2);
        int number = Math.min(about - 1 + dice.below(3), settings.prospects() - first);
        for (int prospect = first; prospect < first + number; prospect++) {
            Instant at = bank.startOf(day).plus(APPLIED_FROM).plusSeconds(dice.below(APPLIED_DURING));
            if (!at.isBefore(from)) {
                Scenario scenario = script.draw(Script.ONLINE, ANY, prospect, 43);
                coming.add(new Coming(prospect, Script.ONLINE, scenario, at));
            }
        }
        return first + number;
    }

    private void complaints(LocalDate day, Instant from, int prospect, List<Coming> coming) {
        Dice dice = Dice.of(settings.seed(), day.toEpochDay(), 31);
        if (dice.chance(COMPLAINTS_A_DAY)) {
            int others = settings.clients() - settings.newClients();
            int place = others > 0 ? settings.prospects() + settings.newClients() + dice.below(others) : prospect;
            Scenario scenario = script.draw(Script.RECOVERY, VisitPlan::isComplaint, day.toEpochDay(), 37);
            Instant at = bank.startOf(day).plus(OPENS).plusSeconds(dice.below(7 * 3600));
            if (!at.isBefore(from)) {
                coming.add(new Coming(place, Script.RECOVERY, scenario, at));
            }
        }
    }

    private record Coming(int place, String journey, Scenario scenario, Instant at) {}

    private void write(List<Coming> coming) {
        Set<String> numbers =
                coming.stream().map(one -> DemoPeople.number(one.place())).collect(Collectors.toSet());
        Map<String, CustomerId> ids = customers.idsByNo(numbers);
        List<Walk> planned = coming.stream()
                .filter(one -> ids.containsKey(DemoPeople.number(one.place())))
                .map(one -> new Walk(
                        0,
                        Objects.requireNonNull(ids.get(DemoPeople.number(one.place()))),
                        one.journey(),
                        one.scenario().key(),
                        null,
                        0,
                        false,
                        0,
                        null,
                        Walk.State.PLANNED,
                        one.at()))
                .toList();
        if (!planned.isEmpty()) {
            walks.insert(planned);
        }
    }
}
