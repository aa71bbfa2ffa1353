package io.journeyloop.breakpoint.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import io.journeyloop.breakpoint.AssignResult;
import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.breakpoint.BreakpointLife;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.breakpoint.LinkSent;
import io.journeyloop.breakpoint.ui.BoardPlaces.Place;
import io.journeyloop.customer.Customer;
import io.journeyloop.metrics.BreakpointAnalysisFigures.Touchpoint;
import io.journeyloop.metrics.BreakpointAnalysisTexts;
import io.journeyloop.metrics.MapFigure;
import io.journeyloop.metrics.ui.CustomersBehind;
import io.journeyloop.recovery.Improvement;
import io.journeyloop.staff.StaffMember;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the reader does on the board, and what it says afterwards. */
class BoardActions {

    private static final int SHOWN_MILLIS = 6_000;
    private static final int UNDO_MILLIS = 30_000;

    private final BoardScreen screen;
    private final CustomersBehind behind;
    private final BoardTexts texts;
    private final BreakpointAnalysisTexts says;
    private final Consumer<BoardAddress> go;
    private final Runnable refresh;

    BoardActions(
            BoardScreen screen,
            CustomersBehind behind,
            BoardTexts texts,
            BreakpointAnalysisTexts says,
            Consumer<BoardAddress> go,
            Runnable refresh) {
        this.screen = screen;
        this.behind = behind;
        this.texts = texts;
        this.says = says;
        this.go = go;
        this.refresh = refresh;
    }

    BoardLine.Actions ofLine(Runnable chosen) {
        return new BoardLine.Actions() {
            @Override
            public void open(BreakpointRow row) {
                BoardActions.this.open(row);
            }

            @Override
            public void sendLink(BreakpointRow row) {
                link(row.breakpoint().id());
            }

            @Override
            public void takeOn(BreakpointRow row) {
                give(List.of(row.breakpoint().id()), screen.reader());
            }

            @Override
            public void selected() {
                chosen.run();
            }
        };
    }

    AssignBar.Actions ofBar(BoardAddress at, BoardList list) {
        return new AssignBar.Actions() {
            @Override
            public void chooseAll(boolean chosen) {
                list.chooseAll(chosen);
            }

            @Override
            public void assign(StaffMember to) {
                give(list.chosen(), to);
            }

            @Override
            public void assignAll(StaffMember to) {
                confirmAll(at, to);
            }
        };
    }

    BoardTable.Opener ofTable(BoardAddress at) {
        return new BoardTable.Opener() {
            @Override
            public void evidence(Place place) {
                Touchpoint evidence = place.evidence();
                if (evidence == null) {
                    list(place, null);
                } else {
                    BoardActions.this.evidence(at, place, evidence);
                }
            }

            @Override
            public void list(Place place, @Nullable String branch) {
                go.accept(at.at(place.journey(), place.touchpoint(), branch));
            }
        };
    }

    /** One breakpoint with its life. */
    void open(BreakpointRow row) {
        BreakpointLife life = screen.life(row.breakpoint().id());
        Customer customer =
                screen.customersOf(List.of(row)).values().stream().findFirst().orElse(null);
        new LifeDialog(life, customer, texts, screen.mayAct(), new LifeDialog.Actions() {
                    @Override
                    public void sendLink(BreakpointId id) {
                        link(id);
                    }

                    @Override
                    public void followUp(BreakpointId id) {
                        screen.followUp(id);
                        said(texts.text("followed-up"));
                    }
                })
                .open();
    }

    private void evidence(BoardAddress at, Place place, Touchpoint evidence) {
        EvidenceDialog[] dialog = new EvidenceDialog[1];
        dialog[0] = new EvidenceDialog(
                evidence,
                texts,
                says,
                () -> customers(at, place, evidence),
                () -> {
                    dialog[0].close();
                    go.accept(at.at(place.journey(), place.touchpoint(), null));
                },
                () -> raise(at, place));
        dialog[0].open();
    }

    private void customers(BoardAddress at, Place place, Touchpoint evidence) {
        behind.open(
                place.journey(),
                place.touchpoint(),
                evidence.name(),
                MapFigure.BREAKPOINTS,
                at.first(screen.today()),
                evidence.until(),
                at.branch());
    }

    private void raise(BoardAddress at, Place place) {
        Improvement raised = screen.evidence().raise(at, place.journey(), place.touchpoint());
        boolean joined = raised.joinedAt().isAfter(raised.raisedAt());
        show(texts.text(joined ? "raised.joined" : "raised", texts.formats().dateTime(raised.raisedAt())));
    }

    private void link(BreakpointId id) {
        LinkSent sent = screen.sendLink(id);
        said(texts.link(sent));
    }

    /** Says how many would go to whom, and how many others lose, before anything is given. */
    private void confirmAll(BoardAddress at, StaffMember to) {
        Map<BreakpointId, String> now = screen.ownersOfAll(at);
        long free = now.values().stream().filter(String::isEmpty).count();
        long others = now.values().stream()
                .filter(owner -> !owner.isEmpty() && !owner.equals(to.username()))
                .count();
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(texts.text("assign.confirm", texts.formats().count(now.size()), to.displayName()));
        ask.setText(texts.text(
                "assign.confirm.text",
                texts.formats().count(free),
                texts.formats().count(others)));
        ask.setCancelable(true);
        ask.setCancelText(texts.text("assign.confirm.no"));
        ask.setConfirmText(texts.text("assign.confirm.yes"));
        ask.addConfirmListener(yes -> give(List.copyOf(now.keySet()), to));
        ask.open();
    }

    private void give(Collection<BreakpointId> ids, StaffMember to) {
        Map<BreakpointId, String> before = screen.owners(ids);
        AssignResult result = screen.assign(ids, to.username());
        Map<BreakpointId, String> given = new HashMap<>(before);
        result.refused().values().forEach(some -> some.forEach(given::remove));
        if (!given.isEmpty()) {
            offerUndo(given, to);
        }
        tell(result, to);
    }

    private void offerUndo(Map<BreakpointId, String> given, StaffMember to) {
        Notification notice = new Notification();
        notice.setDuration(UNDO_MILLIS);
        notice.setPosition(Notification.Position.BOTTOM_START);
        Button undo = new Button(texts.text("assign.undo", texts.formats().count(given.size())), click -> {
            notice.close();
            int back = screen.takeBack(to.username(), given);
            said(texts.text("assign.undone", texts.formats().count(back)));
        });
        undo.setDisableOnClick(true);
        notice.add(undo);
        notice.open();
    }

    private void tell(AssignResult result, StaffMember to) {
        String refused = result.refused().entrySet().stream()
                .map(entry -> texts.text(
                        "refused",
                        texts.formats().count(entry.getValue().size()),
                        texts.said(entry.getKey().title())))
                .collect(Collectors.joining(texts.text("separator")));
        String done = texts.text("assigned", texts.formats().count(result.assigned()), to.displayName());
        said(refused.isEmpty() ? done : texts.text("assigned.some", done, refused));
    }

    private void said(String text) {
        refresh.run();
        show(text);
    }

    private static void show(String text) {
        Notification.show(text, SHOWN_MILLIS, Notification.Position.BOTTOM_CENTER);
    }
}
