package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.persistence.MigrationRunMapper;
import io.journeyloop.journey.persistence.MigrationRunMapper.AskedRow;
import io.journeyloop.journey.persistence.MigrationRunMapper.RunRow;
import io.journeyloop.journey.persistence.MigrationRunMapper.StateCount;
import io.journeyloop.staff.BranchNo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far runs are, counted from their items. */
@Component
class MigrationProgress {

    private final MigrationRunMapper mapper;
    private final JourneyModels models;

    MigrationProgress(MigrationRunMapper mapper, JourneyModels models) {
        this.mapper = mapper;
        this.models = models;
    }

    /** @throws Problem NOT_FOUND where there is none of that id */
    MigrationRun get(long id) {
        RunRow row = mapper.byId(id);
        if (row == null) {
            throw Problem.notFound("migration", id, say("journey.problem.migration-run"));
        }
        return of(List.of(row)).getFirst();
    }

    /** In the same order; one statement for all. */
    List<MigrationRun> of(List<RunRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, Map<MigrationItem.State, Integer>> counts = new HashMap<>();
        for (StateCount one : mapper.counts(rows.stream().map(RunRow::id).toList())) {
            counts.computeIfAbsent(one.runId(), id -> new HashMap<>()).put(one.state(), one.n());
        }
        List<MigrationRun> runs = new ArrayList<>();
        rows.forEach(row -> runs.add(run(row, counts.getOrDefault(row.id(), Map.of()))));
        return runs;
    }

    private MigrationRun run(RunRow row, Map<MigrationItem.State, Integer> counts) {
        return new MigrationRun(
                row.id(),
                row.journeyKey(),
                new MigrationRequest(
                        models.version(row.asked().fromVersionId()).version(),
                        models.version(row.asked().toVersionId()).version(),
                        filter(row),
                        row.asked().pilot(),
                        row.asked().rehearsal()),
                row.state(),
                row.listing().total(),
                row.listing().complete(),
                counts.getOrDefault(MigrationItem.State.MOVED, 0),
                counts.getOrDefault(MigrationItem.State.REFUSED, 0),
                row.requestedBy(),
                row.createdAt(),
                row.finishedAt());
    }

    static MigrationFilter filter(RunRow row) {
        AskedRow asked = row.asked();
        return new MigrationFilter(
                asked.customerNos() == null ? null : asked.customerNos().lines().toList(),
                BranchNo.text(asked.branchNo()),
                asked.touchpoint(),
                asked.enteredFrom(),
                asked.enteredUntil(),
                null,
                MigrationFilter.AT_MOST);
    }

    /** Customer numbers as a run's row holds them. */
    static @Nullable String written(@Nullable List<String> customerNos) {
        return customerNos == null ? null : String.join("\n", new LinkedHashSet<>(customerNos));
    }

    /** What the audit notes of a run. */
    static Map<String, String> details(MigrationRun run) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("run", Long.toString(run.id()));
        details.put("fromVersion", Integer.toString(run.request().fromVersion()));
        details.put("toVersion", Integer.toString(run.request().toVersion()));
        details.put("rehearsal", Boolean.toString(run.rehearsal()));
        details.put("moved", Integer.toString(run.moved()));
        details.put("refused", Integer.toString(run.refused()));
        return details;
    }
}
