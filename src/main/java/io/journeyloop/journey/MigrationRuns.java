package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.MigrationRun.State;
import io.journeyloop.journey.persistence.MigrationMapper;
import io.journeyloop.journey.persistence.MigrationMapper.Chosen;
import io.journeyloop.journey.persistence.MigrationRunMapper;
import io.journeyloop.journey.persistence.MigrationRunMapper.AskedRow;
import io.journeyloop.journey.persistence.MigrationRunMapper.ListingRow;
import io.journeyloop.journey.persistence.MigrationRunMapper.RunRow;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves any number of customers to another version of their journey in the background, or rehearses it. Who is meant is
 * written down first; {@link MigrationWork} takes one after the other, so a killed process loses and repeats nobody.
 */
@Component
@Transactional
@PreAuthorize(Roles.MAY_DEPLOY)
public class MigrationRuns {

    private final MigrationRunMapper mapper;
    private final MigrationMapper instances;
    private final MigrationChoice choice;
    private final MigrationProgress progress;
    private final MigrationRunWriter writer;
    private final CurrentStaff staff;
    private final Clock clock;

    MigrationRuns(
            MigrationRunMapper mapper,
            MigrationMapper instances,
            MigrationChoice choice,
            MigrationProgress progress,
            MigrationRunWriter writer,
            CurrentStaff staff,
            Clock clock) {
        this.mapper = mapper;
        this.instances = instances;
        this.choice = choice;
        this.progress = progress;
        this.writer = writer;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * How many journey instances that filter chooses now.
     *
     * @throws Problem where the version, a branch or a touchpoint of the filter doesn't exist
     */
    @Transactional(readOnly = true)
    public long count(String key, int fromVersion, MigrationFilter filter) {
        Map<String, CustomerId> named = choice.named(filter.customerNos());
        Chosen chosen = choice.chosen(filter, key, fromVersion, named);
        return MigrationChoice.nobody(filter, named) ? 0 : instances.count(chosen);
    }

    /**
     * Begins a migration or its rehearsal.
     *
     * @throws Problem where a version, a branch or a touchpoint doesn't exist, or the pilot is nobody
     */
    public MigrationRun begin(String key, MigrationRequest request) {
        MigrationWay way = choice.way(key, request.fromVersion(), request.toVersion());
        choice.chosen(request.filter(), way.from(), Map.of());
        if (request.pilot() != null && request.pilot() < 1) {
            throw Problem.invalid("pilot", request.pilot(), say("journey.problem.migration-pilot"));
        }
        return writer.add(row(way, request));
    }

    /** How a run stands; a problem where there is none of that id. */
    @Transactional(readOnly = true)
    public MigrationRun get(long id) {
        return progress.get(id);
    }

    /** The runs of a journey, the newest first. */
    @Transactional(readOnly = true)
    public Paged<MigrationRun> history(String key, int page, int size) {
        int first = Math.max(0, page);
        return new Paged<>(progress.of(mapper.page(key, (long) first * size, size)), mapper.count(key), first, size);
    }

    /** Halts a run; whoever has moved stays moved. */
    public MigrationRun pause(long id) {
        return change(id, MigrationRun::pause);
    }

    public MigrationRun resume(long id) {
        return change(id, MigrationRun::resume);
    }

    /** Ends a run for good; whoever has moved stays moved. */
    public MigrationRun stop(long id) {
        return change(id, run -> run.stop(clock.instant()));
    }

    private MigrationRun change(long id, Function<MigrationRun, MigrationChange> transition) {
        writer.save(transition.apply(progress.get(id)));
        return progress.get(id);
    }

    private RunRow row(MigrationWay way, MigrationRequest request) {
        MigrationFilter filter = request.filter();
        return new RunRow(
                0,
                way.from().key(),
                new AskedRow(
                        way.from().versionId(),
                        way.to().versionId(),
                        request.rehearsal(),
                        MigrationProgress.written(filter.customerNos()),
                        BranchNo.orNull(filter.branch()),
                        filter.touchpoint(),
                        filter.enteredFrom(),
                        filter.enteredUntil(),
                        request.pilot()),
                State.RUNNING,
                new ListingRow(0, 0, false),
                staff.name(),
                clock.instant(),
                null);
    }
}
