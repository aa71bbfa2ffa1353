package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.journeyloop.common.Problem;
import io.journeyloop.lobby.Hall;
import io.journeyloop.lobby.HallRow;
import io.journeyloop.lobby.ReceiveRequest;
import io.journeyloop.lobby.Reception;
import io.journeyloop.lobby.VisitId;
import io.journeyloop.shell.CsvFile;
import io.journeyloop.shell.ErrorState;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The hall of one's branch: who is here and who is expected; one customer open beside the list, with the one next thing
 * to do. The screen asks the server again every few seconds, so that colleagues see the same hall.
 */
@Route("lobby/:visit?([0-9]{1,18})")
@Menu(title = "lobby.title", order = 2, icon = "branch")
@RolesAllowed({Roles.TELLER, Roles.LOBBY_MANAGER, Roles.RELATIONSHIP_MANAGER, Roles.BRANCH_MANAGER})
@StyleSheet("assets/lobby.css")
@StyleSheet("assets/today.css")
class LobbyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int POLL_MILLIS = 8_000;

    private final Hall hall;
    private final Reception reception;
    private final VisitPanels panels;
    private final HallTexts texts;
    private final String reader;
    private final HallFigureLine figures;
    private final SearchField search;
    private final FoundList found;
    private final HallList list;
    private final Div detail = new Div();
    private final Div split;
    private LobbyState state = new LobbyState(null, null);
    private @Nullable VisitPanel panel;
    private @Nullable Set<VisitId> told;
    private @Nullable Registration polling;

    LobbyView(
            Hall hall,
            Reception reception,
            FoundList found,
            VisitPanels panels,
            HallTexts texts,
            HallFile file,
            CurrentStaff current) {
        this.hall = hall;
        this.reception = reception;
        this.panels = panels;
        this.texts = texts;
        this.reader = current.name();
        this.figures = new HallFigureLine(texts);
        this.search = new SearchField(texts, this::search);
        this.found = found;
        this.list = new HallList(texts, reader, id -> go(state.open(id)));
        found.listen(this::receive);
        addClassNames("jl-page", "jl-page-full", "lo-page");
        PageHeader head = new PageHeader(texts.text("title"));
        Anchor export =
                new Anchor(CsvFile.download("visits.csv", file::csv), AttachmentType.DOWNLOAD, texts.text("export"));
        export.addClassName("jl-hide-phone");
        Button ticket = new Button(texts.text("by-ticket"), click -> new TicketDialog(texts, this::receive).open());
        head.addTools(search, ticket, export);
        Div all = new Div(figures, found, list);
        all.addClassNames("jl-stack", "lo-all");
        detail.addClassName("lo-detail");
        split = new Div(all, detail);
        split.addClassName("jl-split");
        add(head, split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LobbyState asked = LobbyState.of(event);
        // A search that may not stand in the address goes on while a visit is opened from it and closed again.
        state = asked.q() == null && state.q() != null && LobbyState.isPrivate(state.q()) && search.holds(state.q())
                ? new LobbyState(asked.visit(), state.q())
                : asked;
        search.show(state.q());
        found.show(state.q());
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        UI ui = event.getUI();
        ui.setPollInterval(POLL_MILLIS);
        polling = ui.addPollListener(poll -> refresh());
        getElement().executeJs(LobbyKeys.LISTEN);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    /** A key that the reader pressed outside of any field. */
    @ClientCallable
    void key(String key) {
        switch (key) {
            case "j" -> list.beside(state.visit(), 1).ifPresent(id -> go(state.open(id)));
            case "k" -> list.beside(state.visit(), -1).ifPresent(id -> go(state.open(id)));
            case "Escape" -> go(state.open(null));
            case "/" -> search.focus();
            default -> {}
        }
    }

    /** Reads the hall again; what the reader is typing stays as long as the same is to be done. */
    void refresh() {
        figures.show(hall.figures(null));
        List<HallRow> here = hall.here(null);
        list.show(here, hall.expected(null), state.visit());
        tell(here);
        showVisit();
        split.setClassName("jl-split-closed", state.visit() == null);
    }

    /** Says it aloud when a colleague hands a customer over while the screen is open. */
    private void tell(List<HallRow> here) {
        List<HallRow> mine = here.stream().filter(row -> row.waitsFor(reader)).toList();
        Set<VisitId> waiting = mine.stream().map(row -> row.visit().id()).collect(Collectors.toSet());
        Set<VisitId> before = told;
        told = waiting;
        if (before != null) {
            mine.stream().filter(row -> !before.contains(row.visit().id())).forEach(row -> Notification.show(
                            texts.text("handed", texts.who(row)))
                    .setAssertive(true));
        }
    }

    private void showVisit() {
        VisitId id = state.visit();
        if (id == null) {
            detail.removeAll();
            panel = null;
            return;
        }
        try {
            if (panel == null || !panel.visitId().equals(id)) {
                panel = panels.of(id, this::refresh, () -> go(state.open(null)));
                detail.removeAll();
                detail.add(panel);
            }
            panel.show();
        } catch (Problem refused) {
            detail.removeAll();
            detail.add(ErrorState.of(refused));
            panel = null;
        }
    }

    private void search(String typed) {
        state = state.searching(typed);
        found.show(state.q());
        go(state);
    }

    private void receive(ReceiveRequest request) {
        VisitId visit = reception.receive(request);
        search.show(null);
        state = new LobbyState(visit, null);
        Notification.show(texts.text("received"));
        go(state);
    }

    private static void go(LobbyState next) {
        UI.getCurrent().navigate(LobbyView.class, next.path(), next.query());
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("lobby.title"));
    }
}
