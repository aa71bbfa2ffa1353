package io.journeyloop.journey;

import io.journeyloop.common.Problem;
import io.journeyloop.journey.persistence.MigrationRunMapper.RunRow;
import io.journeyloop.journey.persistence.MigrationRunWrites;
import io.journeyloop.journey.persistence.MigrationRunWrites.GivenId;
import io.journeyloop.staff.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The only one who stores migrations and what becomes of them, each with its audit. */
@Component
@Transactional
class MigrationRunWriter {

    private final MigrationRunWrites table;
    private final MigrationProgress progress;
    private final Audit audit;

    MigrationRunWriter(MigrationRunWrites table, MigrationProgress progress, Audit audit) {
        this.table = table;
        this.progress = progress;
        this.audit = audit;
    }

    MigrationRun add(RunRow run) {
        GivenId given = new GivenId();
        table.insert(run, given);
        MigrationRun begun = progress.get(given.getId());
        note("migration-begun", begun);
        return begun;
    }

    /** @throws Problem CONFLICT where the run has changed since it was read */
    void save(MigrationChange change) {
        if (!saveIfUnchanged(change)) {
            throw change.before().wrongState();
        }
    }

    /** As {@link #save}; false where the run has changed since it was read. */
    boolean saveIfUnchanged(MigrationChange change) {
        boolean stored = table.change(change.after(), change.before().state()) > 0;
        if (stored) {
            note(change.transition().audited(change.after().rehearsal()), change.after());
        }
        return stored;
    }

    private void note(String audited, MigrationRun run) {
        audit.record(audited, "journey", run.journey(), MigrationProgress.details(run));
    }
}
