package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.ModelDiff;
import io.journeyloop.studio.ModelDiff.Change;
import io.journeyloop.studio.ModelDiff.Kind;
import org.jspecify.annotations.Nullable;

/** What differs, drawn and in words; each line finds its element in the drawing. */
final class DiffPanel extends Div {

    private final StudioTexts texts;
    private final DiffTexts told;
    private final @Nullable DiffElement drawing;

    /**
     * What differs between two models of that kind; processes are drawn too.
     *
     * @param before null for something new: all of it is
     */
    DiffPanel(
            DraftKind kind,
            String title,
            @Nullable String before,
            String after,
            ModelDiff diff,
            StudioTexts texts,
            DiffTexts told) {
        this.texts = texts;
        this.told = told;
        this.drawing = kind == DraftKind.BPMN ? new DiffElement(before, after, diff) : null;
        addClassName("st-diff");
        if (drawing == null) {
            addClassName("st-diff-plain");
        } else {
            Div picture = new Div(drawing);
            picture.addClassName("st-diff-picture");
            add(picture);
        }
        Div list = new Div(new H2(title));
        list.addClassName("st-diff-words");
        if (before == null) {
            list.add(new Span(texts.text("diff.all-new")));
        } else if (diff.isEmpty()) {
            list.add(new Span(texts.text("diff.none")));
        } else {
            lines(diff, list);
        }
        add(list);
    }

    private void lines(ModelDiff diff, Div list) {
        diff.changes().stream().filter(change -> change.kind() != Kind.MOVED).forEach(change -> list.add(line(change)));
        int moved = diff.elements(Kind.MOVED).size();
        if (moved > 0) {
            Span line = new Span(texts.text("diff.moved.all", texts.formats().count(moved)));
            line.addClassName("jl-2nd");
            list.add(line);
        }
    }

    private Div line(Change change) {
        Div head = new Div(
                new StateBadge(
                        scale(change.kind()), texts.text("diff." + change.kind().slug())),
                title(change));
        head.addClassName("jl-row");
        Div line = new Div(head);
        UnorderedList details = new UnorderedList();
        told.details(change).forEach(text -> details.add(new ListItem(text)));
        if (!change.details().isEmpty()) {
            line.add(details);
        }
        line.addClassName("st-diff-line");
        return line;
    }

    /** What is drawn can be found in the drawing. */
    private Component title(Change change) {
        DiffElement picture = drawing;
        if (picture == null) {
            return new Span(told.title(change));
        }
        Button find = new Button(told.title(change), click -> picture.setSelected(change.element()));
        find.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return find;
    }

    private static State scale(Kind kind) {
        return switch (kind) {
            case ADDED -> State.GOOD;
            case REMOVED -> State.BROKEN;
            case CHANGED -> State.WATCH;
            case MOVED -> State.WAITING;
        };
    }
}
