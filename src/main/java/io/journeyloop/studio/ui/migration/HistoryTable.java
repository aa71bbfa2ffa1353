package io.journeyloop.studio.ui.migration;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.common.Paged;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.MigrationFilter;
import io.journeyloop.journey.MigrationRun;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.Pager;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import io.journeyloop.shell.Table;
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
        Paged<MigrationRun> page =
                Paged.orFirst(at.page(), number -> screen.runs().history(key, number, SIZE));
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
        Table table = new Table(Stream.of("when", "by", "what", "whom", "total", "moved", "refused", "state")
                .map(name -> Table.Column.of(screen.text("column." + name)))
                .toList());
        page.rows().forEach(run -> row(table, run));
        Div scroll = new Div(table);
        scroll.addClassName("mg-scroll");
        add(scroll, new Pager(page, screen.texts().formats(), to -> go.accept(at.withPage(to))));
    }

    private void row(Table table, MigrationRun run) {
        Anchor when = new Anchor(
                "studio/migrate/" + key + "?"
                        + MigrationAddress.of(run, screen.zone()).parameters().getQueryString(),
                RelativeTime.of(screen.texts().formats(), run.createdAt()));
        when.getElement().setAttribute("router-link", true);
        if (at.run() != null && at.run() == run.id()) {
            when.getElement().setAttribute("aria-current", "true");
        }
        String what = screen.text(
                "run.title",
                screen.texts().kind(run),
                String.valueOf(run.request().fromVersion()),
                String.valueOf(run.request().toVersion()));
        table.row(
                when,
                new Span(screen.texts().person(run.requestedBy())),
                new Span(what),
                new Span(whom(run)),
                number(run.total()),
                number(run.moved()),
                number(run.refused()),
                new StateBadge(
                        RunPanel.STATES.getOrDefault(run.state(), State.NEUTRAL),
                        screen.text("state." + run.state().slug())));
    }

    /** The filter in words. */
    private String whom(MigrationRun run) {
        MigrationFilter filter = run.request().filter();
        List<String> said = new ArrayList<>();
        if (filter.customerNos() != null) {
            said.add(screen.text(
                    "whom.customers", screen.count(filter.customerNos().size())));
        }
        if (filter.touchpoint() != null) {
            said.add(screen.text("whom.touchpoint", touchpoint(run, filter.touchpoint())));
        }
        if (filter.branch() != null) {
            said.add(screen.texts().branch(filter.branch()));
        }
        if (filter.enteredFrom() != null) {
            said.add(screen.text("whom.since", screen.texts().formats().date(filter.enteredFrom())));
        }
        if (filter.enteredUntil() != null) {
            said.add(screen.text(
                    "whom.until",
                    screen.texts().formats().date(filter.enteredUntil().minusMillis(1))));
        }
        return said.isEmpty() ? screen.text("whom.all") : String.join(" · ", said);
    }

    private String touchpoint(MigrationRun run, String id) {
        JourneyMap map = screen.versions().map(key, run.request().fromVersion());
        return map.touchpoint(id)
                .map(one -> screen.texts().touchpoint(map, one))
                .orElse(id);
    }

    private Span number(int n) {
        Span number = new Span(screen.count(n));
        number.addClassName("jl-num");
        return number;
    }
}
