package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.breakpoint.Claim;
import io.journeyloop.lobby.HandOverWord;
import io.journeyloop.lobby.PrefilledAnswer;
import io.journeyloop.lobby.VisitBrief;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LabelledValues;
import io.journeyloop.staff.Masking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands open with a customer: the word of a colleague, the breakpoint, the promise, what was told online. */
class VisitNotes extends Div {

    private final HallTexts texts;

    VisitNotes(VisitBrief brief, HallTexts texts) {
        this.texts = texts;
        addClassName("lo-notes");
        word(brief.row().visit().word());
        brief.broken().stream().limit(2).forEach(this::broken);
        promise(brief);
        stillOpen(brief);
        told(brief);
        setVisible(getComponentCount() > 0);
    }

    private void word(@Nullable HandOverWord said) {
        if (said != null) {
            note(
                    Icon.FORWARD,
                    "lo-note-word",
                    texts.text(
                            "word",
                            Masking.words(said.text()),
                            texts.name(said.by()),
                            texts.formats().time(said.at())));
        }
    }

    private void broken(BreakpointRow row) {
        Breakpoint broken = row.breakpoint();
        String journey = texts.labels().journey(broken.journeyKey(), texts.reader(), broken.journeyKey());
        String touchpoint =
                texts.labels().element(broken.journeyKey(), broken.touchpoint(), texts.reader(), broken.touchpoint());
        note(
                Icon.BREAKPOINT,
                "lo-note-broken",
                texts.text("broken", touchpoint, texts.formats().date(broken.enteredAt()), journey));
        Claim claim = row.claim();
        if (claim != null) {
            note(
                    Icon.CUSTOMER,
                    "lo-note",
                    texts.text("claimed", claim.name(), texts.formats().time(claim.since())));
        }
    }

    private void promise(VisitBrief brief) {
        String key = brief.row().promise();
        if (key != null) {
            note(Icon.STAR, "lo-note-promise", texts.text("promised", texts.offer(key)));
        }
    }

    /** What the customer or another system is to do while a colleague has a task as well. */
    private void stillOpen(VisitBrief brief) {
        if (brief.row().next() != null && !brief.row().waitsFor().isEmpty()) {
            note(Icon.CLOCK, "lo-note", texts.text("still-open", texts.waitsFor(brief.row())));
        }
    }

    private void told(VisitBrief brief) {
        List<PrefilledAnswer> told = brief.told();
        String journey = brief.underWay() != null
                ? brief.underWay().key()
                : brief.startable().stream().map(one -> one.key()).findFirst().orElse("");
        LabelledValues labelledValues = new LabelledValues();
        told.stream()
                .filter(one -> !texts.labels()
                        .field(journey, one.field(), texts.reader())
                        .equals(one.field()))
                .forEach(one -> labelledValues.add(
                        texts.labels().field(journey, one.field(), texts.reader()),
                        texts.labels().choice(journey, one.field(), one.value(), texts.reader())));
        if (!labelledValues.isEmpty()) {
            Span head = new Span(
                    texts.text("told", texts.formats().date(told.getFirst().at())));
            head.addClassName("jl-small");
            Div block = new Div(head, labelledValues);
            block.addClassName("lo-told");
            add(block);
        }
    }

    private void note(Icon icon, String kind, String text) {
        Div note = new Div(icon.create(), new Span(text));
        note.addClassNames("lo-note", kind);
        add(note);
    }
}
