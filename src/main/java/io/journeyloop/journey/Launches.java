package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.Launch.State;
import io.journeyloop.journey.persistence.LaunchMapper;
import io.journeyloop.journey.persistence.LaunchMapper.LaunchRow;
import io.journeyloop.journey.persistence.LaunchMapper.NewLaunch;
import io.journeyloop.journey.persistence.LaunchMapper.StateCount;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets many customers enter a journey. Who is to enter is written down first, one row each; {@link LaunchWork} takes
 * the rows in groups, so a killed process loses and repeats nobody.
 */
@Component
@Transactional
@PreAuthorize(Roles.MAY_LAUNCH)
public class Launches {

    static final String UNKNOWN_CUSTOMER = "unknown-customer";
    private static final int CHUNK = 1000;

    private final LaunchMapper mapper;
    private final LaunchTargets targets;
    private final LaunchRehearsal rehearsal;
    private final LaunchContext context;
    private final LaunchSettings settings;
    private final LaunchTwins twins;
    private final Audit audit;
    private final Entrances entrances;
    private final JourneyModels models;
    private final CurrentStaff staff;
    private final Clock clock;

    Launches(
            LaunchMapper mapper,
            LaunchTargets targets,
            LaunchRehearsal rehearsal,
            LaunchContext context,
            LaunchSettings settings,
            LaunchTwins twins,
            Audit audit,
            Entrances entrances,
            JourneyModels models,
            CurrentStaff staff,
            Clock clock) {
        this.mapper = mapper;
        this.targets = targets;
        this.rehearsal = rehearsal;
        this.context = context;
        this.settings = settings;
        this.twins = twins;
        this.audit = audit;
        this.entrances = entrances;
        this.models = models;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Writes down who is to enter the newest version of the journey, and lets it run in the background. The same asked
     * for again just now, or while it is under way, is the launch there is. Where the bank asks for a second person, the
     * launch waits for one; the customers are those of now all the same.
     *
     * @throws Problem INVALID naming what is said to the journey and not declared by it; for an unknown journey, segment, list, or a request that names none or several of them
     */
    public Launch launch(String key, LaunchRequest request) {
        entrances.requireStaff(key);
        JourneyMap map = models.latestMap(key);
        String said = context.checked(map, request);
        LaunchTargets.Target target = targets.of(request);
        String guard = LaunchTwins.guard(key, request, staff.name());
        Optional<Long> same = twins.same(guard);
        if (same.isPresent()) {
            return get(same.get());
        }
        NewLaunch row =
                new NewLaunch(key, map.versionId(), target.description(), staff.name(), clock.instant(), guard, said);
        try {
            mapper.insert(row);
        } catch (DuplicateKeyException faster) {
            return get(twins.same(guard).orElseThrow(() -> faster));
        }
        int total = 0;
        List<Long> chunk = target.next(CHUNK);
        while (!chunk.isEmpty()) {
            mapper.addCustomers(row.getId(), chunk);
            total += chunk.size();
            chunk = target.next(CHUNK);
        }
        State state = settings.secondPerson() ? State.SUBMITTED : State.RUNNING;
        mapper.begin(row.getId(), total + target.unknown(), target.unknown(), state);
        audit.record(
                state == State.SUBMITTED ? "launch-submitted" : "launch-begun",
                "launch",
                Long.toString(row.getId()),
                Map.of(
                        "journey", key,
                        "target", target.description(),
                        "total", String.valueOf(total + target.unknown()),
                        "unknown", String.valueOf(target.unknown())));
        return get(row.getId());
    }

    /** Says who would enter and who would be refused and why; nothing is written. */
    @Transactional(readOnly = true)
    public Launch dryRun(String key, LaunchRequest request) {
        entrances.requireStaff(key);
        return rehearsal.of(models.latestMap(key), request, staff.name());
    }

    /** How a launch stands; a problem where there is none of that id. */
    @Transactional(readOnly = true)
    public Launch get(long id) {
        return launch(row(id));
    }

    /** The newest launches first. */
    @Transactional(readOnly = true)
    public List<Launch> recent(int limit) {
        List<Launch> launches = new ArrayList<>();
        mapper.recent(limit).forEach(row -> launches.add(launch(row)));
        return launches;
    }

    /**
     * Lets a launch begin that waits for a second person.
     *
     * @throws Problem FORBIDDEN for whoever asked for it; CONFLICT where it doesn't wait
     */
    public Launch approve(long id) {
        LaunchRow before = row(id);
        if (before.requestedBy().equals(staff.name())) {
            throw Problem.forbidden(say("journey.problem.launch-own"));
        }
        if (mapper.approve(id, staff.name(), clock.instant()) == 0) {
            throw wrongState(before);
        }
        note("launch-approved", before);
        return get(id);
    }

    /** Halts a running launch; whoever has entered stays. */
    public Launch pause(long id) {
        return change(id, List.of(State.RUNNING), State.PAUSED, null);
    }

    public Launch resume(long id) {
        return change(id, List.of(State.PAUSED), State.RUNNING, null);
    }

    /** Ends a launch for good; whoever has entered stays. */
    public Launch stop(long id) {
        return change(id, List.of(State.SUBMITTED, State.RUNNING, State.PAUSED), State.STOPPED, clock.instant());
    }

    private Launch change(long id, List<State> from, State to, @Nullable Instant finishedAt) {
        LaunchRow before = row(id);
        if (mapper.changeState(id, from, to, finishedAt) == 0) {
            throw wrongState(before);
        }
        note(deed(to), before);
        return get(id);
    }

    private static Problem wrongState(LaunchRow before) {
        String state = before.state().name().toLowerCase(Locale.ROOT);
        return Problem.conflict(
                "state", state, say("journey.problem.launch-state", new Message("journey.launch." + state, List.of())));
    }

    /** With whom it is for, and how far it has come. */
    private void note(String deed, LaunchRow row) {
        Launch now = launch(row);
        audit.record(
                deed,
                "launch",
                Long.toString(row.id()),
                Map.of(
                        "journey", row.journeyKey(),
                        "target", row.target(),
                        "requestedBy", row.requestedBy(),
                        "total", String.valueOf(now.total()),
                        "entered", String.valueOf(now.entered()),
                        "refused", String.valueOf(now.refusedInAll())));
    }

    private static String deed(State to) {
        return switch (to) {
            case PAUSED -> "launch-paused";
            case RUNNING -> "launch-running";
            default -> "launch-stopped";
        };
    }

    private LaunchRow row(long id) {
        LaunchRow row = mapper.byId(id);
        if (row == null) {
            throw Problem.notFound("launch", id, say("journey.problem.launch"));
        }
        return row;
    }

    private Launch launch(LaunchRow row) {
        Map<String, Integer> refused = new TreeMap<>();
        int entered = 0;
        for (StateCount count : mapper.counts(row.id())) {
            if ("ENTERED".equals(count.state())) {
                entered += count.n();
            } else if ("REFUSED".equals(count.state())) {
                refused.merge(String.valueOf(count.reason()), count.n(), Integer::sum);
            }
        }
        if (row.unknownCustomers() > 0) {
            refused.put(UNKNOWN_CUSTOMER, row.unknownCustomers());
        }
        return new Launch(
                row.id(),
                row.journeyKey(),
                row.versionId(),
                row.target(),
                row.state(),
                row.total(),
                entered,
                refused,
                row.requestedBy(),
                row.createdAt(),
                row.finishedAt(),
                row.approvedBy());
    }
}
