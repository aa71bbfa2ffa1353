package io.journeyloop.studio.ui.migration;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.MigrationRequest;
import io.journeyloop.journey.MigrationRun;
import io.journeyloop.journey.VersionId;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.ErrorState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.staff.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves customers who are under way to another version: whom, who can, a pilot, the rest; and what was done before. */
@Route("studio/migrate/:key([a-zA-Z0-9_.-]+)")
@StyleSheet("assets/migration.css")
@RolesAllowed({Roles.PROCESS_OWNER, Roles.ADMIN})
class MigrationView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LIVE_MILLIS = 1_500;

    private final transient MigrationScreen screen;
    private final Div content = new Div();
    private PageHeader head = new PageHeader("");
    private String key = "";
    private @Nullable RunPanel panel;
    private @Nullable HistoryTable history;
    private @Nullable Registration polling;

    MigrationView(MigrationScreen screen) {
        this.screen = screen;
        addClassNames("jl-page", "mg-page");
        content.addClassName("jl-stack");
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(screen.text("title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        content.removeAll();
        panel = null;
        history = null;
        key = event.getRouteParameters().get("key").orElseThrow();
        try {
            show(MigrationAddress.of(event.getLocation().getQueryParameters()));
        } catch (Problem refused) {
            content.removeAll();
            content.add(ErrorState.of(refused));
        }
        add(content);
        getUI().ifPresent(this::pollRate);
    }

    private void show(MigrationAddress asked) {
        JourneyMap newest = screen.versions().newest(key);
        List<JourneyVersion> versions = screen.versions().all(key);
        head = new PageHeader(screen.text("heading", screen.texts().journey(newest)));
        Anchor back = new Anchor("studio/journey/" + key, screen.text("versions"));
        back.getElement().setAttribute("router-link", true);
        head.addTools(back);
        add(head);
        if (versions.size() < 2) {
            content.add(new EmptyState(Icon.STUDIO, screen.text("one.title"), screen.text("one.text")));
            return;
        }
        Map<VersionId, Journeys.Count> counts = screen.versions().counts(key);
        MigrationAddress at = VersionChoice.suggested(asked, versions, counts);
        content.add(new MigrationForm(screen, key, at, versions, counts, this::go, request -> begin(at, request)));
        if (at.run() != null) {
            RunPanel shown = new RunPanel(screen, at.run(), this::refresh, request -> begin(at, request));
            panel = shown;
            content.add(shown);
        }
        HistoryTable earlier = new HistoryTable(screen, key, at, this::go);
        history = earlier;
        content.add(earlier);
    }

    private void begin(MigrationAddress at, MigrationRequest request) {
        MigrationRun begun = screen.runs().begin(key, request);
        go(at.withRun(begun.id()));
    }

    private void go(MigrationAddress to) {
        UI.getCurrentOrThrow().navigate("studio/migrate/" + key, to.parameters());
    }

    private void refresh() {
        if (panel != null) {
            panel.refresh();
        }
        if (history != null) {
            history.refresh();
        }
        getUI().ifPresent(this::pollRate);
    }

    private void pollRate(UI ui) {
        boolean live = (panel != null && panel.live()) || (history != null && history.live());
        ui.setPollInterval(live ? LIVE_MILLIS : -1);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling = event.getUI().addPollListener(poll -> refresh());
        pollRate(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }
}
