package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
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
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.Drafts;
import io.journeyloop.studio.ModelRow;
import io.journeyloop.studio.ModelRow.Group;
import io.journeyloop.studio.StudioCatalogue;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All models: what is live, what is being drawn, what waits for a second owner. */
@Route("studio")
@Menu(title = "studio.title", order = 40, icon = "studio")
@StyleSheet("assets/studio.css")
@RolesAllowed({Roles.PROCESS_OWNER, Roles.ADMIN})
class StudioView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final String KIND = "kind";

    private final StudioCatalogue catalogue;
    private final Drafts drafts;
    private final StudioTexts texts;

    StudioView(StudioCatalogue catalogue, Drafts drafts, StudioTexts texts) {
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.texts = texts;
        addClassName("jl-page");
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(texts.text("title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<ModelRow> rows = catalogue.rows();
        Group shown = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(KIND)
                .flatMap(Group::ofSlug)
                .orElse(null);
        PageHeader head = new PageHeader(texts.text("title"));
        int begun = rows.stream().mapToInt(row -> row.drafts().size()).sum();
        head.setFacts(texts.text(
                "facts",
                texts.formats().count(count(rows, Group.JOURNEY)),
                texts.formats().count(begun)));
        head.addTools(
                new Button(texts.text("import"), click -> new BringInDialog(texts, this::bringIn).open()),
                begin(DraftKind.DMN),
                begin(DraftKind.FORM),
                newJourney());
        add(head, kinds(rows, shown));
        for (Group group : Group.values()) {
            if (shown == null || shown == group) {
                add(part(group, rows));
            }
        }
    }

    private static long count(List<ModelRow> rows, Group group) {
        return rows.stream().filter(row -> row.group() == group).count();
    }

    /** What is listed stands in the address. */
    private Nav kinds(List<ModelRow> rows, @Nullable Group shown) {
        Nav kinds = new Nav(kind("studio", texts.text("kind.all"), shown == null));
        kinds.addClassNames("st-kinds", "jl-row");
        for (Group group : Group.values()) {
            String text =
                    texts.text("kind." + group.slug()) + " " + texts.formats().count(count(rows, group));
            kinds.add(kind("studio?" + KIND + "=" + group.slug(), text, shown == group));
        }
        return kinds;
    }

    private static Anchor kind(String address, String text, boolean shown) {
        Anchor link = new Anchor(address, text);
        if (shown) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private Component part(Group group, List<ModelRow> rows) {
        List<ModelRow> own = rows.stream().filter(row -> row.group() == group).toList();
        if (own.isEmpty()) {
            return empty(group);
        }
        Div card = new Div(
                new H2(texts.text("kind." + group.slug())),
                new ModelTable(own, texts, row -> draw(drafts.change(row.group().kind(), row.key(), null))));
        card.addClassNames("jl-card", "jl-card-flush", "st-scroll", "st-group");
        return card;
    }

    private EmptyState empty(Group group) {
        String key = "empty." + group.slug();
        return switch (group) {
            case JOURNEY -> new EmptyState(Icon.STUDIO, texts.text(key), texts.text(key + ".text"), newJourney());
            case SHARED -> new EmptyState(Icon.STUDIO, texts.text(key), texts.text(key + ".text"));
            case DECISION, FORM ->
                new EmptyState(Icon.STUDIO, texts.text(key), texts.text(key + ".text"), begin(group.kind()));
        };
    }

    private Button newJourney() {
        Button button = begin(DraftKind.BPMN);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Button begin(DraftKind kind) {
        return new Button(texts.text("new." + kind.word()), click -> new BeginDialog(
                        kind,
                        texts,
                        (key, name, starter) -> draw(
                                drafts.begin(key, name, starter, texts.formats().reader())))
                .open());
    }

    private void bringIn(byte[] file) {
        draw(drafts.bringIn(file));
    }

    private static void draw(Draft draft) {
        UI.getCurrentOrThrow().navigate("studio/draft/" + draft.id());
    }
}
