package io.journeyloop.studio.ui;

import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.studio.Approvals;
import io.journeyloop.studio.Draft;
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.Drafts;
import io.journeyloop.studio.LiveModels;
import io.journeyloop.studio.SaveResult;
import io.journeyloop.studio.ui.EditorElement.Said;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screen of one draft asks of the services. */
@Component
class DraftScreen {

    private final Drafts drafts;
    private final Approvals approvals;
    private final LiveModels models;
    private final Editors editors;
    private final DiffPanels panels;
    private final StudioTexts texts;
    private final CurrentStaff staff;

    DraftScreen(
            Drafts drafts,
            Approvals approvals,
            LiveModels models,
            Editors editors,
            DiffPanels panels,
            StudioTexts texts,
            CurrentStaff staff) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.models = models;
        this.editors = editors;
        this.panels = panels;
        this.texts = texts;
        this.staff = staff;
    }

    StudioTexts texts() {
        return texts;
    }

    Approvals approvals() {
        return approvals;
    }

    Draft draft(long id) {
        return drafts.get(id);
    }

    String model(long id) {
        return drafts.model(id);
    }

    SaveResult save(long id, int revision, String model) {
        return drafts.save(id, revision, model);
    }

    /** The name under which the reader's browser keeps what is not saved yet. */
    String keep(Draft draft) {
        return "jl-draft-" + draft.id() + "-" + staff.name();
    }

    void discard(long id) {
        drafts.discard(id);
    }

    EditorElement editor(DraftKind kind) {
        return editors.editor(kind);
    }

    /** What is to be mended, in the reader's language. */
    List<Said> findings(DraftKind kind, String model) {
        return editors.findings(kind, model);
    }

    /** The number of the version that a draft would follow, null where there is none. */
    @Nullable
    Integer live(Draft draft) {
        return models.exists(draft.kind(), draft.key())
                ? models.latest(draft.kind(), draft.key()).version()
                : null;
    }

    /** What the draft changes of the version that is live. */
    DiffPanel diff(Draft draft) {
        String after = drafts.model(draft.id());
        Integer live = live(draft);
        String before = live == null ? null : models.model(draft.kind(), draft.key(), null);
        String title = live == null ? draft.name() : texts.text("diff.title.draft", String.valueOf(live));
        return panels.of(draft.kind(), title, before, after);
    }
}
