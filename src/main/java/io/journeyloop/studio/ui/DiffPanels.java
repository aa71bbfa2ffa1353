package io.journeyloop.studio.ui;

import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.ModelDiff;
import io.journeyloop.studio.ModelDiffs;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares two models and shows what differs. */
@Component
class DiffPanels {

    private final ModelDiffs diffs;
    private final StudioTexts texts;
    private final DiffTexts told;

    DiffPanels(ModelDiffs diffs, StudioTexts texts, DiffTexts told) {
        this.diffs = diffs;
        this.texts = texts;
        this.told = told;
    }

    /** @param before null for something new: all of it is */
    DiffPanel of(DraftKind kind, String title, @Nullable String before, String after) {
        ModelDiff diff = before == null ? new ModelDiff(List.of()) : diffs.between(kind, before, after);
        return new DiffPanel(kind, title, before, after, diff, texts, told);
    }
}
