package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.studio.Draft;
import io.journeyloop.studio.DraftState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What can be done with a draft where it stands. */
final class DraftTools {

    private static final int SHOWN_MILLIS = 6_000;

    private final Draft draft;
    private final boolean compared;
    private final DraftScreen screen;
    private final StudioTexts texts;
    private final Consumer<Runnable> settled;
    private final Consumer<Draft> done;

    /** @param settled runs what it is given once the last stroke is kept */
    DraftTools(Draft draft, boolean compared, DraftScreen screen, Consumer<Runnable> settled, Consumer<Draft> done) {
        this.draft = draft;
        this.compared = compared;
        this.screen = screen;
        this.texts = screen.texts();
        this.settled = settled;
        this.done = done;
    }

    Component[] buttons() {
        List<Component> buttons = new ArrayList<>();
        if (draft.state().isOpen()) {
            buttons.add(
                    compared
                            ? go("draft.draw", QueryParameters.empty())
                            : go("draft.compare", QueryParameters.of("compare", "")));
        }
        buttons.add(download());
        if (draft.state().isOpen()) {
            buttons.add(button("draft.discard", this::discard));
            buttons.add(primary("draft.submit", () -> settled.accept(this::submit)));
        }
        if (draft.state() == DraftState.SUBMITTED) {
            buttons.add(button(
                    "draft.take-back", () -> done.accept(screen.approvals().takeBack(draft.id()))));
            if (screen.approvals().mayDecide(draft.id())) {
                buttons.add(button("draft.send-back", this::sendBack));
                buttons.add(primary("draft.approve", this::approve));
            }
        }
        return buttons.toArray(Component[]::new);
    }

    private Anchor download() {
        return Downloads.of(draft.kind(), texts.text("draft.export"), draft.key(), () -> screen.model(draft.id()));
    }

    private void submit() {
        new NoteDialog(
                        texts.text("draft.submit.title"),
                        texts.text("draft.submit.text"),
                        texts.text("draft.submit.note"),
                        texts.text("draft.submit.go"),
                        texts.text("cancel"),
                        false,
                        note -> {
                            Draft now = screen.draft(draft.id());
                            Draft submitted = screen.approvals().submit(draft.id(), now.revision(), note);
                            notice(texts.text("draft.submitted"));
                            done.accept(submitted);
                        })
                .open();
    }

    private void approve() {
        new NoteDialog(
                        texts.text("draft.approve.title"),
                        texts.text("draft.approve.text." + draft.kind().word()),
                        texts.text("draft.answer"),
                        texts.text("draft.approve"),
                        texts.text("cancel"),
                        false,
                        answer -> {
                            Draft live = screen.approvals().approve(draft.id(), answer);
                            notice(texts.text("draft.live", String.valueOf(live.version())));
                            UI.getCurrentOrThrow()
                                    .navigate("studio/" + live.kind().word() + "/" + live.key());
                        })
                .open();
    }

    private void sendBack() {
        new NoteDialog(
                        texts.text("draft.send-back.title"),
                        "",
                        texts.text("draft.send-back.why"),
                        texts.text("draft.send-back"),
                        texts.text("cancel"),
                        true,
                        answer -> done.accept(screen.approvals().sendBack(draft.id(), answer)))
                .open();
    }

    private void discard() {
        ConfirmDialog sure = new ConfirmDialog(
                texts.text("draft.discard"),
                texts.text("draft.discard.sure"),
                texts.text("draft.discard"),
                confirmed -> {
                    screen.discard(draft.id());
                    done.accept(screen.draft(draft.id()));
                });
        sure.setCancelable(true);
        sure.setCancelText(texts.text("cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }

    private Button go(String key, QueryParameters query) {
        return button(key, () -> UI.getCurrentOrThrow().navigate("studio/draft/" + draft.id(), query));
    }

    private Button button(String key, Runnable deed) {
        return new Button(texts.text(key), click -> deed.run());
    }

    private Button primary(String key, Runnable deed) {
        Button button = button(key, deed);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    static void notice(String text) {
        Notification notice = new Notification(text, SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notice.open();
    }
}
