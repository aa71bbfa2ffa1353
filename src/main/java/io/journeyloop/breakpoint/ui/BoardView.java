package io.journeyloop.breakpoint.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.journeyloop.breakpoint.BoardGroup;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.common.Paged;
import io.journeyloop.metrics.BreakpointAnalysisFigures;
import io.journeyloop.metrics.BreakpointAnalysisTexts;
import io.journeyloop.metrics.JourneyFigures;
import io.journeyloop.metrics.ui.CustomersBehind;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.shell.Pager;
import io.journeyloop.shell.SingleKeys;
import io.journeyloop.staff.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The breakpoint board: what breaks where, with the evidence; who broke off, and bringing them back. */
@Route("breakpoints")
@Menu(title = "metrics.board.title", order = 5, icon = "breakpoint")
@StyleSheet("assets/map.css")
@StyleSheet("assets/board.css")
@RolesAllowed({Roles.BRANCH_MANAGER, Roles.CX_MANAGER, Roles.PROCESS_OWNER, Roles.ADMIN})
class BoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLIS = 20_000;
    private static final String KEYS = "^([jkxa/]|Enter|Escape)$";

    private final BoardScreen screen;
    private final JourneyFigures figures;
    private final BoardTexts texts;
    private final BoardExport export;
    private final BoardNumbers numbers;
    private final BoardActions actionHandlers;
    private final Div places = new Div();
    private final Div below = new Div();
    private final Div foot = new Div();
    private final BreakpointAnalysisTexts says;
    private BoardAddress at;
    private BoardList list;
    private PageHeader head = new PageHeader("");
    private @Nullable BoardFilterBar filters;
    private @Nullable AssignBar assign;
    private @Nullable Registration polling;
    private long found;
    private List<BoardGroup> groups = List.of();
    private Map<String, BreakpointAnalysisFigures> evidence = Map.of();
    private boolean all;

    BoardView(
            BoardScreen screen,
            JourneyFigures figures,
            CustomersBehind behind,
            BoardTexts texts,
            BreakpointAnalysisTexts says,
            BoardExport export) {
        this.screen = screen;
        this.figures = figures;
        this.texts = texts;
        this.says = says;
        this.export = export;
        this.at = BoardAddress.of(com.vaadin.flow.router.QueryParameters.empty(), screen.zone());
        this.numbers = new BoardNumbers(texts, says, this::go);
        this.actionHandlers = new BoardActions(screen, behind, texts, says, this::go, this::refresh);
        this.list = newList();
        addClassNames("jl-page", "jl-break-page");
        places.addClassName("jl-stack");
        below.addClassName("jl-stack");
    }

    private BoardList newList() {
        return new BoardList(texts, screen.mayAct(), actionHandlers.ofLine(this::showChosen));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        at = BoardAddress.of(event.getLocation().getQueryParameters(), screen.zone());
        removeAll();
        head = new PageHeader(texts.text("title"));
        Map<String, String> branches = screen.reader().bankScope() ? texts.allBranches() : Map.of();
        head.addTools(new BoardToolbar(at, texts, branches, this::go));
        list = newList();
        filters = new BoardFilterBar(at, screen.reader().username(), texts, this::go);
        assign = screen.mayAct() ? new AssignBar(texts, screen.callers(at), actionHandlers.ofBar(at, list)) : null;
        H2 title = new H2(texts.text("list"));
        Div listHead = new Div(title, filters);
        listHead.addClassNames("jl-row", "jl-break-list-head");
        below.removeAll();
        below.setVisible(screen.seesCustomers());
        below.add(listHead);
        if (assign != null) {
            below.add(assign);
        }
        below.add(list, foot);
        add(head, numbers, places, below);
        evidence = Map.of();
        all = false;
        refresh();
        evidence = figures.isComputed() ? screen.evidence().of(at, groups) : Map.of();
        showPlaces();
    }

    /** Counts, who takes care and the list anew; the evidence, which is long to count, stays. */
    private void refresh() {
        List<BoardGroup> before = groups;
        groups = screen.evidence().groups(at);
        numbers.show(at, screen.numbers(at), groups);
        Paged<BreakpointRow> page =
                Paged.orFirst(at.page(), number -> screen.list(at.withPage(number), BoardAddress.SIZE));
        found = screen.seesCustomers()
                ? page.total()
                : groups.stream().mapToLong(BoardGroup::open).sum();
        list.show(page.rows(), screen.customersOf(page.rows()));
        foot.removeAll();
        if (page.rows().isEmpty()) {
            list.add(empty());
        } else {
            Anchor file = new Anchor(CsvFile.download("breakpoints.csv", () -> export.csv(at)), texts.text("export"));
            foot.add(new Pager(page, texts.formats(), to -> go(at.withPage(to))).with(file));
        }
        head.setFacts(
                screen.seesCustomers() ? texts.text("facts", texts.formats().count(found)) : "");
        showChosen();
        if (!groups.equals(before) && !evidence.isEmpty()) {
            showPlaces();
        }
    }

    private void showPlaces() {
        places.removeAll();
        if (!figures.isComputed()) {
            places.add(new EmptyState(
                    Icon.MAP, getTranslation("metrics.computing.title"), getTranslation("metrics.computing.text")));
            return;
        }
        List<BoardPlaces.Place> shown = BoardPlaces.of(groups, evidence).stream()
                .filter(place -> at.touchpoint() == null || at.touchpoint().equals(place.touchpoint()))
                .toList();
        if (shown.isEmpty()) {
            places.add(new EmptyState(Icon.CHECK, texts.text("places.empty.title"), texts.text("places.empty.text")));
            return;
        }
        BoardTable table = new BoardTable(texts, says, at.journey() == null, actionHandlers.ofTable(at));
        table.show(shown, all, () -> {
            all = true;
            showPlaces();
        });
        places.add(table);
        if (at.touchpoint() != null) {
            places.add(new Button(texts.text("wide"), click -> go(at.wide())));
        }
    }

    private EmptyState empty() {
        return at.narrowed()
                ? new EmptyState(
                        Icon.FILTER,
                        texts.text("none.title"),
                        texts.text("none.text"),
                        new Button(texts.text("none.all"), click -> go(at.wide())))
                : new EmptyState(Icon.CHECK, texts.text("empty.title"), texts.text("empty.text"));
    }

    private void showChosen() {
        if (assign != null) {
            assign.show(list.chosen().size(), found);
        }
    }

    private void go(BoardAddress to) {
        UI.getCurrent().navigate(BoardView.class, to.parameters());
    }

    /** A key that the reader pressed outside of any field. */
    @ClientCallable
    void key(String key) {
        switch (key) {
            case "j" -> list.move(1);
            case "k" -> list.move(-1);
            case "x" -> list.current().ifPresent(line -> line.choose(!line.isChosen()));
            case "Enter" -> list.current().ifPresent(line -> actionHandlers.open(line.row()));
            case "a" -> {
                if (assign != null) {
                    assign.focusPeople();
                }
            }
            case "/" -> Objects.requireNonNull(filters).focusSearch();
            default -> list.chooseAll(false);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        SingleKeys.listen(this, KEYS, BoardLine.CLASS);
        UI ui = event.getUI();
        ui.setPollInterval(POLL_MILLIS);
        polling = ui.addPollListener(poll -> {
            // What is being chosen stays as it is.
            if (list.chosen().isEmpty() && list.current().isEmpty()) {
                refresh();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("metrics.board.title"));
    }
}
