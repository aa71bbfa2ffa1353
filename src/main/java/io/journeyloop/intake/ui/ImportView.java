package io.journeyloop.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** Brings a file in, and lets its customers enter a journey. */
@Route("import")
@Menu(title = "intake.import.title", order = 50, icon = "import")
@RolesAllowed({Roles.CX_MANAGER, Roles.PROCESS_OWNER, Roles.ADMIN, Roles.BRANCH_MANAGER})
@StyleSheet("assets/intake.css")
class ImportView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int LIVE_MILLIS = 700;
    private static final int CALM_MILLIS = 2_000;

    private final transient ImportKinds kinds;
    private final transient LaunchPanels launches;
    private final transient ImportScreen screen;
    private final boolean mayLaunch;

    private @Nullable ImportPanel files;
    private @Nullable LaunchPanel launch;
    private @Nullable Registration polling;

    ImportView(ImportKinds kinds, LaunchPanels launches, ImportScreen screen, CurrentStaff staff) {
        this.kinds = kinds;
        this.launches = launches;
        this.screen = screen;
        StaffMember person = staff.get();
        this.mayLaunch = person.has(Role.CX_MANAGER) || person.has(Role.PROCESS_OWNER) || person.has(Role.ADMIN);
        addClassName("jl-page");
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(getTranslation("intake.import.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        ImportKind kind = kinds.of(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("kind")
                .orElse(""));
        PageHeader head = new PageHeader(getTranslation("intake.import.title"));
        if (kinds.all().size() > 1) {
            head.addTools(choice(kind));
        }
        add(head);
        LaunchPanel below = mayLaunch ? launches.create() : null;
        launch = below;
        files = new ImportPanel(kind, screen, result -> {
            if (below != null) {
                below.offer(result);
            }
        });
        add(files);
        if (below != null) {
            add(below);
        }
    }

    private Select<ImportKind> choice(ImportKind now) {
        Select<ImportKind> choice = new Select<>();
        choice.setAriaLabel(getTranslation("intake.import.kind"));
        choice.setItems(kinds.all());
        choice.setItemLabelGenerator(kind -> getTranslation("intake.import.kind." + kind.id()));
        choice.setValue(now);
        choice.addValueChangeListener(change -> UI.getCurrent()
                .navigate(
                        ImportView.class,
                        QueryParameters.of("kind", change.getValue().id())));
        return choice;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        polling = ui.addPollListener(poll -> refresh(ui));
        refresh(ui);
    }

    private void refresh(UI ui) {
        boolean live = false;
        if (files != null) {
            files.refresh();
            live = files.live();
        }
        if (launch != null) {
            launch.refresh();
            live |= launch.live();
        }
        ui.setPollInterval(live ? LIVE_MILLIS : CALM_MILLIS);
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
