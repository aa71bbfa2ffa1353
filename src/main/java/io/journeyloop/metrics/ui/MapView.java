package io.journeyloop.metrics.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import io.journeyloop.journey.Launch;
import io.journeyloop.metrics.MapFigures;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.staff.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The journey map: what happened to whom and where, for one journey, period, branch and version. */
@Route("map/:key?")
@Menu(title = "metrics.title", order = 30, icon = "map")
@StyleSheet("assets/map.css")
@RolesAllowed({Roles.CX_MANAGER, Roles.PROCESS_OWNER, Roles.BRANCH_MANAGER, Roles.ADMIN})
class MapView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** While a launch runs its counts tick; otherwise the map on the wall stays fresh at leisure. */
    private static final int LIVE_MILLIS = 3_000;

    private static final int CALM_MILLIS = 20_000;

    private final MapScreen screen;
    private PageHeader head = new PageHeader("");
    private String key = "";
    private @Nullable MapBoard board;
    private @Nullable MapAddress shownAt;
    private @Nullable Registration polling;
    private boolean computing;

    MapView(MapScreen screen) {
        this.screen = screen;
        addClassNames("jl-page", "jl-map-page");
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("metrics.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> named = event.getRouteParameters().get("key").or(() -> first(event));
        MapAddress asked = address(named.orElse(""), event);
        MapBoard there = board;
        if (there != null && asked.closed().equals(shownAt)) {
            there.show(asked);
            return;
        }
        if (there != null) {
            there.show(asked.closed());
        }
        removeAll();
        board = null;
        head = new PageHeader(getTranslation("metrics.title"));
        add(head);
        if (named.isEmpty()) {
            add(new EmptyState(
                    Icon.MAP, getTranslation("metrics.nojourney.title"), getTranslation("metrics.nojourney.text")));
            return;
        }
        key = named.get();
        shownAt = asked.closed();
        head.addTools(new MapToolbar(
                asked, screen.choices().of(key), screen.customPeriod(asked, this::getTranslation), this::go));
        MapBoard shown = new MapBoard(screen, asked.closed(), key, this::go);
        board = shown;
        add(shown, new MapLegend());
        refresh();
        shown.show(asked);
        screen.choices().remember(key);
    }

    private Optional<String> first(BeforeEnterEvent event) {
        return screen.choices().firstJourney(address("", event));
    }

    private MapAddress address(String journey, BeforeEnterEvent event) {
        return MapAddress.of(journey, event.getLocation().getQueryParameters(), screen.zone());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        polling = ui.addPollListener(poll -> refresh());
        refreshRate(ui);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }

    private void refresh() {
        if (board == null) {
            return;
        }
        @Nullable MapFigures figures = board.refresh();
        head.setFacts(figures == null ? "" : facts(figures));
        computing = figures == null;
        getUI().ifPresent(this::refreshRate);
    }

    private void refreshRate(UI ui) {
        boolean live = computing || (board != null && screen.runningLaunch(key).isPresent());
        ui.setPollInterval(live ? LIVE_MILLIS : CALM_MILLIS);
    }

    private String facts(MapFigures figures) {
        Optional<Launch> launch = screen.runningLaunch(key);
        if (launch.isPresent()) {
            return getTranslation(
                    "metrics.live",
                    screen.formats().count(launch.get().entered()),
                    screen.formats().count(launch.get().total()));
        }
        return figures.pending() == 0
                ? ""
                : getTranslation("metrics.asof", screen.formats().dateTime(figures.asOf()));
    }

    private void go(MapAddress to) {
        String journey = to.key();
        UI.getCurrent()
                .navigate(
                        MapView.class,
                        journey == null ? RouteParameters.empty() : new RouteParameters("key", journey),
                        to.parameters());
    }
}
