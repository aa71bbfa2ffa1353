package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.journeyloop.common.Problem;
import io.journeyloop.shell.BpmnView;
import io.journeyloop.shell.ErrorState;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.staff.Roles;
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.Drafts;
import io.journeyloop.studio.LiveModels;
import io.journeyloop.studio.LiveVersion;
import io.journeyloop.studio.RollBacks;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The versions of a model: who made them live, who is on the way on each, what each changed. */
@Route("studio/:kind(journey|decision|form)/:key([a-zA-Z0-9_.-]+)")
@StyleSheet("assets/studio.css")
@RolesAllowed({Roles.PROCESS_OWNER, Roles.ADMIN})
class VersionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final LiveModels models;
    private final OpenByVersion open;
    private final Drafts drafts;
    private final RollBacks rollBacks;
    private final DiffPanels panels;
    private final StudioTexts texts;
    private DraftKind kind = DraftKind.BPMN;
    private String key = "";

    VersionsView(
            LiveModels models,
            OpenByVersion open,
            Drafts drafts,
            RollBacks rollBacks,
            DiffPanels panels,
            StudioTexts texts) {
        this.models = models;
        this.open = open;
        this.drafts = drafts;
        this.rollBacks = rollBacks;
        this.panels = panels;
        this.texts = texts;
        addClassNames("jl-page", "st-versions");
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of(texts.text("title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        kind = event.getRouteParameters().get("kind").flatMap(DraftKind::ofWord).orElseThrow();
        key = event.getRouteParameters().get("key").orElseThrow();
        try {
            List<LiveVersion> versions = models.versions(kind, key);
            add(head(versions.size() > 1));
            Div card = new Div(new VersionTable(
                    kind, versions, open.counts(kind, key), texts, this::go, this::model, this::rollBack));
            card.addClassNames("jl-card", "jl-card-flush", "st-scroll");
            add(card);
            add(picture(event.getLocation().getQueryParameters(), versions));
        } catch (Problem refused) {
            add(ErrorState.of(refused));
        }
    }

    private PageHeader head(boolean several) {
        String name = models.name(kind, key);
        boolean journey = open.isJourney(kind, key);
        PageHeader head = new PageHeader(texts.text("versions.title", texts.model(kind, key, name)));
        Button change = new Button(texts.text("change"), click -> UI.getCurrentOrThrow()
                .navigate("studio/draft/" + drafts.change(kind, key, null).id()));
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        if (journey && several) {
            Anchor move = new Anchor("studio/migrate/" + key, texts.text("versions.migrate"));
            move.getElement().setAttribute("router-link", true);
            head.addTools(move);
        }
        if (journey) {
            head.addTools(new Anchor("map/" + key + "?view=process", texts.text("versions.where")));
        }
        head.addTools(change);
        return head;
    }

    /** What the address asks for: a version, or a version against another. */
    private Component picture(QueryParameters asked, List<LiveVersion> versions) {
        int shown = number(asked, "version").orElse(versions.getFirst().version());
        Optional<Integer> against = number(asked, "against");
        Div picture = new Div();
        picture.addClassNames("jl-card", "jl-card-flush", "st-picture");
        String after = models.model(kind, key, shown);
        if (against.isPresent()) {
            String before = models.model(kind, key, against.get());
            String title = texts.text("diff.title", String.valueOf(shown), String.valueOf(against.get()));
            picture.add(panels.of(kind, title, before, after));
        } else {
            Div drawing = new Div(kind == DraftKind.BPMN ? drawing(after) : new ModelSheet(kind, after, texts));
            drawing.addClassName("st-diff-picture");
            picture.add(new H2(texts.text("versions.shown", String.valueOf(shown))), drawing);
        }
        return picture;
    }

    private BpmnView drawing(String model) {
        BpmnView view = new BpmnView();
        view.setModel(model, (id, name) -> texts.element(key, id, name));
        view.setSizeFull();
        return view;
    }

    private static Optional<Integer> number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(value -> value.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    private void go(Map<String, String> query) {
        UI.getCurrentOrThrow().navigate("studio/" + kind.word() + "/" + key, QueryParameters.simple(query));
    }

    private String model(int version) {
        return models.model(kind, key, version);
    }

    private void rollBack(int version) {
        String number = String.valueOf(version);
        new NoteDialog(
                        texts.text("versions.back.title", number),
                        texts.text("versions.back.text"),
                        texts.text("versions.back.why"),
                        texts.text("versions.back.go"),
                        texts.text("cancel"),
                        true,
                        why -> {
                            int newest = rollBacks.rollBack(kind, key, version, why);
                            DraftTools.notice(texts.text("versions.back.done", String.valueOf(newest)));
                            go(Map.of());
                        })
                .open();
    }
}
