package io.journeyloop.breakpoint.ui;

import com.vaadin.flow.component.html.Div;
import io.journeyloop.breakpoint.BoardGroup;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.BreakpointQuery.Sort;
import io.journeyloop.metrics.BreakpointAnalysisTexts;
import io.journeyloop.shell.Figure;
import io.journeyloop.statistics.Estimate;
import io.journeyloop.statistics.Statistics;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;

/** What is open now and what became of those who broke off in the period; each number opens its list. */
class BoardNumbers extends Div {

    private final BoardTexts texts;
    private final BreakpointAnalysisTexts says;
    private final Consumer<BoardAddress> go;

    BoardNumbers(BoardTexts texts, BreakpointAnalysisTexts says, Consumer<BoardAddress> go) {
        this.texts = texts;
        this.says = says;
        this.go = go;
        addClassNames("jl-map-figures", "jl-break-figures");
    }

    void show(BoardAddress at, BoardScreen.Numbers numbers, List<BoardGroup> groups) {
        removeAll();
        long still = numbers.open() + numbers.reconnecting();
        String now = texts.text("now");
        String base = texts.text("figure.of", texts.formats().count(still), now);
        add(count("open", numbers.open(), base, at.withStatus(Status.OPEN)));
        add(count("reconnecting", numbers.reconnecting(), base, at.withStatus(Status.RECONNECTING)));
        add(share("recovered", numbers, Status.RECOVERED, at));
        add(share("elsewhere", numbers, Status.ELSEWHERE, at));
        add(share("lost", numbers, Status.LOST, at));
        add(value(at, groups));
    }

    private Figure count(String name, long value, String base, BoardAddress to) {
        Figure figure = figure(name);
        figure.count(texts.formats().count(value), base);
        return leading(figure, to);
    }

    private Figure share(String name, BoardScreen.Numbers numbers, Status status, BoardAddress at) {
        Figure figure = figure(name);
        long n = numbers.detected();
        if (n == 0) {
            figure.none(texts.period(at));
            return figure;
        }
        Estimate share = Statistics.wilson(numbers.of(status), n);
        figure.count(
                texts.formats().count(numbers.of(status)),
                texts.text("share", says.share(share), texts.formats().count(n), texts.period(at)));
        figure.setClassName("jl-figure-few", !share.carriesVerdict());
        return leading(figure, at.withStatus(status));
    }

    private Figure value(BoardAddress at, List<BoardGroup> groups) {
        Figure figure = figure("value");
        List<BoardGroup> here = groups.stream()
                .filter(group -> at.touchpoint() == null || at.touchpoint().equals(group.touchpoint()))
                .toList();
        BigDecimal value = here.stream().map(BoardGroup::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        long n = here.stream().mapToLong(BoardGroup::open).sum();
        figure.count(texts.money(value), texts.text("figure.of", texts.formats().count(n), texts.text("now")));
        return leading(figure, at.withStatus(null).withSort(Sort.VALUE));
    }

    private Figure figure(String name) {
        return new Figure(texts.text("figure." + name), texts.text("figure." + name + ".definition"));
    }

    private Figure leading(Figure figure, BoardAddress to) {
        figure.getElement().setAttribute("role", "button");
        figure.addClickListener(click -> go.accept(to));
        return figure;
    }
}
