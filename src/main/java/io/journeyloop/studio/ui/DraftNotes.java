package io.journeyloop.studio.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.journeyloop.studio.Draft;
import io.journeyloop.studio.DraftDecision;
import io.journeyloop.studio.DraftState;
import io.journeyloop.studio.DraftSubmission;

/** What the owners say of a draft to one another, and what the reader may do about it. */
final class DraftNotes extends Div {

    DraftNotes(Draft draft, DraftScreen screen) {
        StudioTexts texts = screen.texts();
        addClassName("st-notes");
        DraftSubmission submission = draft.submission();
        if (submission != null && !submission.note().isBlank()) {
            add(new Paragraph(texts.text("draft.note", texts.person(submission.by()), submission.note())));
        }
        DraftDecision decision = draft.decision();
        if (decision != null && !decision.answer().isBlank()) {
            add(new Paragraph(texts.text("draft.answered", texts.person(decision.by()), decision.answer())));
        }
        if (draft.state() == DraftState.SUBMITTED) {
            boolean may = screen.approvals().mayDecide(draft.id());
            add(new Paragraph(texts.text(may ? "draft.decide" : "draft.own")));
        }
        Integer live = screen.live(draft);
        Integer from = draft.basedOn();
        if (live != null && draft.state() != DraftState.LIVE && (from == null || live > from)) {
            Paragraph behind = new Paragraph(texts.text("draft.behind", String.valueOf(live)));
            behind.addClassName("jl-watch");
            add(behind);
        }
        setVisible(getComponentCount() > 0);
    }
}
