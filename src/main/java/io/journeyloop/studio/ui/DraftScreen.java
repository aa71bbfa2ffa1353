package io.journeyloop.studio.ui;

import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.studio.Approvals;
import io.journeyloop.studio.Draft;
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.Drafts;
import io.journeyloop.studio.LiveModels;
import io.journeyloop.studio.ModelDiff;
import io.journeyloop.studio.ModelDiffs;
import io.journeyloop.studio.SaveResult;
import io.journeyloop.studio.ui.EditorElement.Said;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the screen of one draft asks of the services. */
@Component
class DraftScreen {

    private final Drafts drafts;
    private final Approvals approvals;
    private final Findings findings;
    private final LiveModels models;
    private final ModelDiffs diffs;
    private final Supplies supplies;
    private final StudioTexts words;
    private final DiffTexts told;
    private final CurrentStaff staff;

    DraftScreen(
            Drafts drafts,
            Approvals approvals,
            Findings findings,
            LiveModels models,
            ModelDiffs diffs,
            Supplies supplies,
            StudioTexts words,
            DiffTexts told,
            CurrentStaff staff) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.findings = findings;
        this.models = models;
        this.diffs = diffs;
        this.supplies = supplies;
        this.words = words;
        this.told = told;
        this.staff = staff;
    }

    StudioTexts words() {
        return words;
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
        return switch (kind) {
            case BPMN ->
                new ModelerElement(
                        supplies.templates(), supplies.choices(words.formats().reader()));
            case DMN -> new DecisionElement();
            case FORM -> new FormElement();
        };
    }

    /** What is to be mended, in the reader's language. */
    List<Said> findings(DraftKind kind, String model) {
        Locale reader = words.formats().reader();
        return findings.check("model." + kind.ending(), model.getBytes(StandardCharsets.UTF_8)).stream()
                .map(finding -> said(finding, reader))
                .toList();
    }

    private Said said(Finding finding, Locale reader) {
        return new Said(
                finding.element(),
                finding.severity().slug(),
                findings.sentence(finding, reader),
                findings.next(finding, reader));
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
        ModelDiff diff = before == null ? new ModelDiff(List.of()) : diffs.between(draft.kind(), before, after);
        String title = live == null ? draft.name() : words.text("diff.title.draft", String.valueOf(live));
        return new DiffPanel(draft.kind(), title, before, after, diff, words, told);
    }
}
