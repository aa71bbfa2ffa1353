package io.journeyloop.studio.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.journeyloop.shell.EmptyState;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.staff.Roles;
import io.journeyloop.studio.Draft;
import io.journeyloop.studio.Drafts;
import io.journeyloop.studio.JourneyRow;
import io.journeyloop.studio.StudioCatalogue;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** All journeys: what is live, what is being drawn, what waits for a second owner. */
@Route("studio")
@Menu(title = "studio.title", order = 40, icon = "studio")
@StyleSheet("assets/studio.css")
@RolesAllowed({Roles.PROCESS_OWNER, Roles.ADMIN})
class StudioView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final StudioCatalogue catalogue;
    private final Drafts drafts;
    private final StudioWords words;

    StudioView(StudioCatalogue catalogue, Drafts drafts, StudioWords words) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.words = words;
        addClassName("jl-page");
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(words.text("title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<JourneyRow> rows = catalogue.rows();
        PageHeader head = new PageHeader(words.text("title"));
        int begun = rows.stream().mapToInt(row -> row.drafts().size()).sum();
        head.setFacts(words.text(
                "facts", words.formats().count(rows.size()), words.formats().count(begun)));
        head.addTools(
                new Button(words.text("import"), click -> new BringInDialog(words, this::bringIn).open()),
                newJourney());
        add(head, rows.isEmpty() ? empty() : list(rows));
    }

    private Button newJourney() {
        Button button = new Button(words.text("new"), click -> new BeginDialog(
                        words,
                        (key, name, starter) -> draw(
                                drafts.begin(key, name, starter, words.formats().reader())))
                .open());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Div list(List<JourneyRow> rows) {
        Div card = new Div(new JourneyTable(rows, words, row -> draw(drafts.change(row.key(), null))));
        card.addClassNames("jl-card", "jl-card-flush", "st-scroll");
        return card;
    }

    private EmptyState empty() {
        return new EmptyState(Icon.STUDIO, words.text("empty.title"), words.text("empty.text"), newJourney());
    }

    private void bringIn(byte[] file) {
        draw(drafts.bringIn(file));
    }

    private static void draw(Draft draft) {
        UI.getCurrentOrThrow().navigate("studio/draft/" + draft.id());
    }
}
