package io.journeyloop.studio.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.journeyloop.studio.Draft;
import io.journeyloop.studio.DraftState;

/** What the owners say of a draft to one another, and what the reader may do about it. */
final class DraftNotes extends Div {

    DraftNotes(Draft draft, DraftScreen screen) {
        StudioTexts words = screen.words();
        addClassName("st-notes");
        String note = draft.note();
        String by = draft.submittedBy();
        if (note != null && !note.isBlank() && by != null) {
            add(new Paragraph(words.text("draft.note", words.person(by), note)));
        }
        String answer = draft.answer();
        String decided = draft.decidedBy();
        if (answer != null && !answer.isBlank() && decided != null) {
            add(new Paragraph(words.text("draft.answered", words.person(decided), answer)));
        }
        if (draft.state() == DraftState.SUBMITTED) {
            boolean may = screen.approvals().mayDecide(draft.id());
            add(new Paragraph(words.text(may ? "draft.decide" : "draft.own")));
        }
        Integer live = screen.live(draft);
        Integer from = draft.basedOn();
        if (live != null && draft.state() != DraftState.LIVE && (from == null || live > from)) {
            Paragraph behind = new Paragraph(words.text("draft.behind", String.valueOf(live)));
            behind.addClassName("jl-watch");
            add(behind);
        }
        setVisible(getComponentCount() > 0);
    }
}
