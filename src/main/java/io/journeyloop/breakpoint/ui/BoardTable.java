package io.journeyloop.breakpoint.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.breakpoint.BoardGroup;
import io.journeyloop.breakpoint.ui.BoardPlaces.Line;
import io.journeyloop.breakpoint.ui.BoardPlaces.Place;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Branch;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Touchpoint;
import io.journeyloop.metrics.BreakpointAnalysisTexts;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.shell.Table;
import io.journeyloop.shell.Table.Column;
import io.journeyloop.statistics.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Touchpoints that break and the branches in which they do: rate, verdict, what is open and who works on it. */
class BoardTable extends Div {

    /** What a reader may do from here. */
    interface Opener {
        void evidence(Place place);

        void list(Place place, @Nullable String branch);
    }

    static final int PLACES = 6;
    static final int LINES = 3;

    private final BoardTexts texts;
    private final BreakpointAnalysisTexts says;
    private final Opener opener;
    private final boolean journeyNamed;

    /** @param journeyNamed whether rows name their journey, because there are several */
    BoardTable(BoardTexts texts, BreakpointAnalysisTexts says, boolean journeyNamed, Opener opener) {
        this.texts = texts;
        this.says = says;
        this.journeyNamed = journeyNamed;
        this.opener = opener;
        addClassName("jl-break-places");
    }

    /** @param all whether all are shown, not just those that come first */
    void show(List<Place> places, boolean all, Runnable more) {
        removeAll();
        List<Place> shown = all ? places : places.stream().limit(PLACES).toList();
        Map<String, String> names = texts.names(usernames(shown));
        Table table =
                new Table(Stream.of("place", "rate", "verdict", "trend", "open", "oldest", "newest", "value", "who")
                        .map(this::column)
                        .toList());
        for (Place place : shown) {
            head(table, place);
            List<Line> lines =
                    place.lines().stream().filter(Line::telling).limit(LINES).toList();
            lines.forEach(line -> line(table, place, line, names));
            if (place.lines().size() > lines.size()) {
                rest(table, place, place.lines().size() - lines.size());
            }
        }
        add(table.card());
        if (shown.size() < places.size()) {
            Button button = small(texts.text("more.places", texts.formats().count(places.size())), more);
            add(button);
        }
    }

    private Column column(String name) {
        String title = texts.text("column." + name);
        return Set.of("trend", "oldest", "newest", "value", "who", "verdict").contains(name)
                ? Column.wide(title)
                : Column.of(title);
    }

    private void head(Table table, Place place) {
        Touchpoint evidence = place.evidence();
        BoardGroup total = place.total();
        Button name = small(texts.touchpoint(place.journey(), place.touchpoint()), () -> opener.evidence(place));
        name.addClassName("jl-break-name");
        Div where = new Div(name);
        where.addClassName("jl-break-touchpoint");
        if (journeyNamed) {
            Span journey = new Span(texts.journey(place.journey()));
            journey.addClassName("jl-small");
            where.add(journey);
        }
        table.row(
                where,
                evidence == null ? none() : rate(evidence.rate()),
                evidence == null ? none() : texts.control(evidence.chart().verdict()),
                trend(place),
                open(total, () -> opener.list(place, null)),
                total == null ? none() : RelativeTime.of(texts.formats(), total.oldest()),
                total == null ? none() : RelativeTime.of(texts.formats(), total.newest()),
                total == null ? none() : new Span(texts.money(total.value())),
                total == null ? none() : who(BoardOwner.taken(total, texts)));
    }

    private void line(Table table, Place place, Line line, Map<String, String> names) {
        Branch evidence = line.evidence();
        BoardGroup group = line.group();
        Span branch = new Span(texts.branch(line.branch()));
        branch.addClassName("jl-break-branch");
        table.row(
                branch,
                evidence == null ? none() : rate(evidence.rate()),
                evidence == null ? none() : likeness(evidence),
                new Span(),
                open(group, () -> opener.list(place, line.branch())),
                group == null ? none() : RelativeTime.of(texts.formats(), group.oldest()),
                group == null ? none() : RelativeTime.of(texts.formats(), group.newest()),
                group == null ? none() : new Span(texts.money(group.value())),
                group == null ? none() : who(BoardOwner.who(group, names, texts)));
    }

    private void rest(Table table, Place place, int branches) {
        Button more = small(texts.text("more.branches", texts.formats().count(branches)), () -> opener.evidence(place));
        more.addClassName("jl-break-branch");
        table.row(more, new Span(), new Span(), new Span(), new Span(), new Span(), new Span(), new Span(), new Span());
    }

    /** The share, with its interval and n beneath; grey where they are few. */
    private Component rate(@Nullable Estimate rate) {
        if (rate == null) {
            return none();
        }
        Span value = new Span(texts.formats().percent(rate.value(), 1));
        value.addClassName("jl-break-rate");
        Span base = new Span(texts.text(
                "rate.base",
                texts.formats().percent(rate.low(), 0),
                texts.formats().percent(rate.high(), 0),
                texts.formats().count(rate.n())));
        base.addClassNames("jl-small", "jl-break-base");
        Span cell = new Span(value, base);
        cell.setTitle(texts.text("rate.definition"));
        cell.setClassName("jl-few", !rate.carriesVerdict());
        return cell;
    }

    private Component likeness(Branch branch) {
        Component badge = texts.likeness(branch.verdict());
        badge.getElement().setAttribute("title", says.branch(branch));
        return badge;
    }

    private Component trend(Place place) {
        Touchpoint evidence = place.evidence();
        if (evidence == null || evidence.chart().points().size() < 2) {
            return new Span();
        }
        Button button = new Button(RateChartSvg.spark(evidence.chart(), says.past(evidence.chart())));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.addClassName("jl-break-spark");
        button.setAriaLabel(says.past(evidence.chart()));
        button.addClickListener(click -> opener.evidence(place));
        return button;
    }

    private Component open(@Nullable BoardGroup group, Runnable list) {
        return group == null
                ? new Span(texts.formats().count(0))
                : small(texts.formats().count(group.open()), list);
    }

    private static Div who(List<String> owners) {
        Div who = new Div();
        who.addClassName("jl-break-owners");
        owners.forEach(owner -> who.add(new Span(owner)));
        return who;
    }

    private static Set<String> usernames(List<Place> places) {
        return places.stream()
                .flatMap(place -> place.lines().stream())
                .map(Line::group)
                .filter(java.util.Objects::nonNull)
                .flatMap(group -> group.owners().stream())
                .map(BoardGroup.Owner::username)
                .collect(Collectors.toSet());
    }

    private Button small(String text, Runnable click) {
        Button button = new Button(text, event -> click.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.addClassName("jl-map-count");
        return button;
    }

    private static Span none() {
        Span none = new Span("–");
        none.addClassName("jl-2nd");
        return none;
    }
}
