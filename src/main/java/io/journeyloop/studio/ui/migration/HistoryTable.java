package io.journeyloop.studio.ui.migration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.journeyloop.common.Paged;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.MigrationFilter;
import io.journeyloop.journey.MigrationRun;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The earlier checks and migrations of a journey: when, by whom, whom, how many; the newest first. */
final class HistoryTable extends Div {

    private static final int SIZE = 10;

    private final transient MigrationScreen screen;
    private final String key;
    private final transient MigrationAddress at;
    private final transient Consumer<MigrationAddress> go;
    private @Nullable Paged<MigrationRun> shown;

    HistoryTable(MigrationScreen screen, String key, MigrationAddress at, Consumer<MigrationAddress> go) {
        this.screen = screen;
        this.key = key;
        this.at = at;
        this.go = go;
        addClassNames("jl-card", "jl-card-flush", "mg-history");
        refresh();
    }

    boolean live() {
        return shown != null && shown.rows().stream().anyMatch(run -> run.state() == MigrationRun.State.RUNNING);
    }

    void refresh() {
        Paged<MigrationRun> page = screen.runs().history(key, at.page(), SIZE);
        if (page.equals(shown)) {
            return;
        }
        shown = page;
        removeAll();
        H2 title = new H2(screen.text("history"));
        title.addClassName("mg-title");
        add(title);
        if (page.rows().isEmpty()) {
            add(new EmptyState(Icon.EMPTY, screen.text("history.none"), screen.text("history.none.text")));
            return;
        }
        Element body = new Element("tbody");
        page.rows().forEach(run -> body.appendChild(row(run)));
        Element table = new Element("table").appendChild(columns(), body);
        table.getClassList().add("jl-table");
        Div scroll = new Div();
        scroll.addClassName("mg-scroll");
        scroll.getElement().appendChild(table);
        add(scroll);
        if (page.total() > SIZE) {
            add(pager(page));
        }
    }

    private Element columns() {
        Element row = new Element("tr");
        Stream.of("when", "by", "what", "whom", "total", "moved", "refused", "state").forEach(name -> {
            Element cell = new Element("th").setText(screen.text("column." + name));
            cell.setAttribute("scope", "col");
            row.appendChild(cell);
        });
        return new Element("thead").appendChild(row);
    }

    private Element row(MigrationRun run) {
        Anchor when = new Anchor(
                "studio/migrate/" + key + "?"
                        + MigrationAddress.of(run, screen.zone()).parameters().getQueryString(),
                RelativeTime.of(screen.formats(), run.createdAt()));
        when.getElement().setAttribute("router-link", true);
        Element row = new Element("tr")
                .appendChild(
                        cell(when),
                        cell(new Span(screen.person(run.requestedBy()))),
                        cell(new Span(screen.text(
                                "run.title",
                                screen.kind(run),
                                String.valueOf(run.request().fromVersion()),
                                String.valueOf(run.request().toVersion())))),
                        cell(new Span(whom(run))),
                        number(run.total()),
                        number(run.moved()),
                        number(run.refused()),
                        cell(new StateBadge(
                                RunPanel.STATES.getOrDefault(run.state(), State.NEUTRAL),
                                screen.text("state." + run.state().slug()))));
        if (at.run() != null && at.run() == run.id()) {
            row.getClassList().add("mg-shown");
        }
        return row;
    }

    /** The filter in words. */
    private String whom(MigrationRun run) {
        MigrationFilter filter = run.request().filter();
        List<String> said = new ArrayList<>();
        if (filter.customerNos() != null) {
            said.add(screen.text("whom.customers", screen.count(filter.customerNos().size())));
        }
        if (filter.touchpoint() != null) {
            said.add(screen.text("whom.touchpoint", touchpoint(run, filter.touchpoint())));
        }
        if (filter.branch() != null) {
            said.add(screen.branch(filter.branch()));
        }
        if (filter.enteredFrom() != null) {
            said.add(screen.text("whom.since", screen.formats().date(filter.enteredFrom())));
        }
        if (filter.enteredUntil() != null) {
            said.add(screen.text(
                    "whom.until",
                    screen.formats().date(filter.enteredUntil().minusMillis(1))));
        }
        return said.isEmpty() ? screen.text("whom.all") : String.join(" · ", said);
    }

    private String touchpoint(MigrationRun run, String id) {
        JourneyMap map = screen.models().map(key, run.request().fromVersion());
        return map.touchpoint(id).map(one -> screen.touchpoint(map, one)).orElse(id);
    }

    private Component pager(Paged<MigrationRun> page) {
        long last = (page.total() - 1) / SIZE;
        Button back = new Button(Icon.BACK.create(), click -> go.accept(at.withPage(page.page() - 1)));
        back.setAriaLabel(screen.text("page.newer"));
        back.setEnabled(page.page() > 0);
        Button next = new Button(Icon.NEXT.create(), click -> go.accept(at.withPage(page.page() + 1)));
        next.setAriaLabel(screen.text("page.older"));
        next.setEnabled(page.page() < last);
        Span where = new Span(screen.text("page.of", screen.count(page.page() + 1L), screen.count(last + 1)));
        where.addClassName("jl-2nd");
        Div pager = new Div(back, where, next);
        pager.addClassNames("jl-row", "mg-pager");
        return pager;
    }

    private Element number(int n) {
        Element cell = cell(new Span(screen.count(n)));
        cell.getClassList().add("jl-num");
        return cell;
    }

    private static Element cell(Component content) {
        return new Element("td").appendChild(content.getElement());
    }
}
