package io.journeyloop.studio;

import io.journeyloop.staff.Audit;
import io.journeyloop.studio.persistence.DraftWrites;
import io.journeyloop.studio.persistence.DraftWrites.NewDraft;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The only one who stores drafts and what becomes of them, each with its audit. */
@Component
class DraftWriter {

    private final DraftWrites table;
    private final Audit audit;

    DraftWriter(DraftWrites table, Audit audit) {
        this.table = table;
        this.audit = audit;
    }

    /**
     * Stores a new one.
     *
     * @param basedOn the number of the live version it was begun from, null for something new
     * @return its id
     */
    long add(ModelHead head, @Nullable Integer basedOn, String model, DraftStamp by) {
        NewDraft row = new NewDraft(head, basedOn, model, by);
        table.insert(row);
        table.addAuthor(row.getId(), by.by());
        record("draft-begun", row.getId(), Map.of(head.kind().word(), head.key()));
        return row.getId();
    }

    /** @throws io.journeyloop.common.Problem CONFLICT where the draft has changed since it was read */
    void save(DraftChange change) {
        if (table.update(change.after(), change.before(), null) == 0) {
            throw change.before().wrongState(change.transition());
        }
        note(change);
    }

    /** Stores what was drawn; false where the draft has changed since it was read. */
    boolean saveModel(DraftChange change, String model) {
        boolean stored = table.update(change.after(), change.before(), model) > 0;
        if (stored) {
            table.addAuthor(change.after().id(), change.after().changed().by());
        }
        return stored;
    }

    /** What was drawn is kept as a draft of its own, beside the one that was meant. */
    void keptBeside(long id, long meant) {
        record("draft-kept", id, Map.of("beside", String.valueOf(meant)));
    }

    private void note(DraftChange change) {
        Draft draft = change.after();
        String audited = change.transition().audited();
        if (audited != null) {
            Map<String, String> what = new LinkedHashMap<>(Map.of(draft.kind().word(), draft.key()));
            if (change.transition() == DraftTransition.APPROVE) {
                what.put("version", String.valueOf(draft.version()));
            }
            record(audited, draft.id(), what);
        }
    }

    private void record(String audited, long id, Map<String, String> what) {
        audit.record(audited, "draft", String.valueOf(id), what);
    }
}
