package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.journeyloop.lobby.HallRow;
import io.journeyloop.lobby.VisitId;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who is in the hall, and below who is expected. */
class HallList extends Div {

    private final HallTexts texts;
    private final String me;
    private final Consumer<VisitId> choose;
    private final List<HallLine> lines = new ArrayList<>();
    private final Section here = new Section();
    private final Section expected = new Section();

    HallList(HallTexts texts, String me, Consumer<VisitId> choose) {
        this.me = me;
        this.texts = texts;
        this.choose = choose;
        addClassName("lo-lists");
        here.addClassNames("jl-card", "jl-card-flush");
        here.setId("lobby-here");
        expected.addClassNames("jl-card", "jl-card-flush");
        expected.setId("lobby-expected");
        add(here, expected);
    }

    void show(List<HallRow> inHall, List<HallRow> toCome, @Nullable VisitId open) {
        lines.clear();
        here.removeAll();
        expected.removeAll();
        here.add(head("here", inHall.size()));
        here.add(inHall.isEmpty() ? nobody() : list(inHall, open));
        expected.setVisible(!toCome.isEmpty());
        if (!toCome.isEmpty()) {
            expected.add(head("expected", toCome.size()), list(toCome, open));
        }
    }

    /** The visit that many lines below (or above) that one; the first where none is open. */
    Optional<VisitId> beside(@Nullable VisitId visit, int step) {
        int at = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).visitId().equals(visit)) {
                at = i;
            }
        }
        int next = at < 0 ? 0 : at + step;
        return next >= 0 && next < lines.size() ? Optional.of(lines.get(next).visitId()) : Optional.empty();
    }

    private H2 head(String key, int count) {
        H2 head = new H2(texts.text(key + ".title", texts.formats().count(count)));
        head.addClassName("lo-list-head");
        return head;
    }

    private UnorderedList list(List<HallRow> rows, @Nullable VisitId open) {
        UnorderedList list = new UnorderedList();
        list.addClassName("jl-list");
        list.getElement().setAttribute("role", "listbox");
        list.getElement().setAttribute("aria-label", texts.text("title"));
        rows.forEach(row -> {
            boolean chosen = row.visit().id().equals(open);
            HallLine line = new HallLine(row, chosen, me, texts, choose);
            lines.add(line);
            list.add(line);
        });
        return list;
    }

    private EmptyState nobody() {
        return new EmptyState(Icon.BRANCH, texts.text("empty.title"), texts.text("empty.text"));
    }
}
