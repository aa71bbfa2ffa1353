package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.journeyloop.common.Problem;
import io.journeyloop.shell.BpmnView;
import io.journeyloop.shell.ErrorState;
import io.journeyloop.shell.PageHeader;
import io.journeyloop.shell.PageTitles;
import io.journeyloop.staff.Roles;
import io.journeyloop.studio.Draft;
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.DraftState;
import io.journeyloop.studio.SaveResult;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/**
 * One draft: drawn on while it is open, compared with what is live, handed in, approved. Whether it is drawn or compared
 * stands in the address.
 */
@Route("studio/draft/:id([0-9]{1,18})")
@StyleSheet("assets/studio.css")
@RolesAllowed({Roles.PROCESS_OWNER, Roles.ADMIN})
class DraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** Narrower screens read. */
    private static final int DRAWABLE_WIDTH = 900;

    private static final int SHOWN_MILLIS = 12_000;
    private static final String COMPARE = "compare";

    private final DraftScreen screen;
    private final StudioTexts texts;
    private final Div content = new Div();
    private PageHeader head = new PageHeader("");
    private @Nullable Draft draft;
    private @Nullable EditorElement editing;

    DraftView(DraftScreen screen) {
        this.screen = screen;
        this.texts = screen.texts();
        addClassNames("jl-page", "jl-page-full", "st-page");
        content.addClassName("st-content");
    }

    @Override
    public String getPageTitle() {
        return PageTitles.of((draft == null ? texts.text("title") : draft.name()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        content.removeAll();
        editing = null;
        long id = Long.parseLong(event.getRouteParameters().get("id").orElseThrow());
        try {
            Draft found = screen.draft(id);
            draft = found;
            boolean compare =
                    event.getLocation().getQueryParameters().getParameters().containsKey(COMPARE);
            show(found, compare || !found.state().isOpen());
        } catch (Problem refused) {
            add(ErrorState.of(refused));
        }
    }

    private void show(Draft found, boolean compare) {
        head = new PageHeader(found.name());
        head.addTools(texts.badge(found));
        head.addTools(new DraftTools(found, compare, screen, this::settled, this::reload).buttons());
        tell(found);
        add(head);
        add(new DraftNotes(found, screen));
        add(content);
        if (compare) {
            compare(found);
        } else {
            drawOnceWidthIsKnown(found);
        }
    }

    private void compare(Draft found) {
        try {
            content.add(screen.diff(found));
        } catch (Problem refused) {
            content.add(ErrorState.of(refused));
        }
    }

    /** Only the browser knows how wide it is, so what can be drawn on comes once that is asked. */
    private void drawOnceWidthIsKnown(Draft found) {
        content.add(note("loading"));
        UI.getCurrentOrThrow().getPage().retrieveExtendedClientDetails(browser -> {
            if (found.equals(draft)) {
                draw(found, browser.getWindowInnerWidth() >= DRAWABLE_WIDTH);
            }
        });
    }

    private void draw(Draft found, boolean wide) {
        content.removeAll();
        String model = screen.model(found.id());
        if (!wide) {
            content.add(note("draft.small"), reading(found, model));
            return;
        }
        EditorElement editor = screen.editor(found.kind());
        editor.setModel(model, found.revision(), screen.keep(found));
        editor.setFindings(screen.findings(found.kind(), model));
        editor.addChangeListener(change -> save(editor, change));
        content.add(editor);
        editing = editor;
    }

    /** What is read where there is no room to draw. */
    private Component reading(Draft found, String model) {
        if (found.kind() != DraftKind.BPMN) {
            return screen.diff(found);
        }
        BpmnView view = new BpmnView();
        view.setModel(model);
        view.setSizeFull();
        return view;
    }

    /** What is handed in holds the last stroke, however fast the hand. */
    private void settled(Runnable then) {
        if (editing == null) {
            then.run();
        } else {
            editing.settled(then);
        }
    }

    private void save(EditorElement editor, EditorElement.Changed change) {
        Draft before = draft;
        if (before == null) {
            return;
        }
        String model = change.model();
        int from = change.restored() > 0 ? change.restored() : before.revision();
        SaveResult result = screen.save(before.id(), from, model);
        Draft now = result.draft();
        draft = now;
        editor.confirm(change.told(), now.revision());
        editor.setFindings(screen.findings(now.kind(), model));
        head.setTitle(now.name());
        tell(now);
        if (result instanceof SaveResult.Kept kept) {
            notice(texts.text(
                    "draft.kept", texts.person(kept.by()), texts.formats().relative(kept.at())));
            UI.getCurrentOrThrow().navigate("studio/draft/" + now.id());
        }
    }

    private void tell(Draft now) {
        Integer from = now.basedOn();
        head.setFacts(texts.text(
                "draft.facts",
                from == null
                        ? texts.text("draft.basis.new." + now.kind().word())
                        : texts.text("draft.basis", String.valueOf(from)),
                texts.formats().relative(now.changed().at()),
                texts.person(now.changed().by())));
    }

    private Span note(String key) {
        Span note = new Span(texts.text(key));
        note.addClassName("jl-2nd");
        return note;
    }

    private void reload(Draft now) {
        UI ui = UI.getCurrentOrThrow();
        if (now.state() == DraftState.DISCARDED) {
            ui.navigate(StudioView.class);
        } else {
            ui.refreshCurrentRoute(false);
        }
    }

    private static void notice(String text) {
        Notification notice = new Notification(text, SHOWN_MILLIS, Notification.Position.TOP_CENTER);
        notice.addThemeVariants(NotificationVariant.LUMO_WARNING);
        notice.setAssertive(true);
        notice.open();
    }
}
