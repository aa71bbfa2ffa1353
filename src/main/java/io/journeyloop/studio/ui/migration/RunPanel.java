package io.journeyloop.studio.ui.migration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.journeyloop.journey.MigrationItem;
import io.journeyloop.journey.MigrationItems.Group;
import io.journeyloop.journey.MigrationRefusal;
import io.journeyloop.journey.MigrationRequest;
import io.journeyloop.journey.MigrationRun;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far a run is, what became of whom and why, the ways to halt it, and what to do next. */
final class RunPanel extends Div {

    static final Map<MigrationRun.State, State> STATES = Map.of(
            MigrationRun.State.RUNNING, State.WAITING,
            MigrationRun.State.PAUSED, State.HOLD,
            MigrationRun.State.STOPPED, State.NEUTRAL,
            MigrationRun.State.COMPLETED, State.GOOD);

    private final transient MigrationScreen screen;
    private final long id;
    private final Runnable changed;
    private final transient Consumer<MigrationRequest> begin;
    private @Nullable MigrationRun shown;

    RunPanel(MigrationScreen screen, long id, Runnable changed, Consumer<MigrationRequest> begin) {
        this.screen = screen;
        this.id = id;
        this.changed = changed;
        this.begin = begin;
        addClassNames("jl-card", "mg-run");
        refresh();
    }

    boolean live() {
        return shown != null && shown.state() == MigrationRun.State.RUNNING;
    }

    /** Shows how it stands now; left alone where nothing has changed, so that the focus stays. */
    void refresh() {
        MigrationRun run = screen.runs().get(id);
        if (run.equals(shown)) {
            return;
        }
        shown = run;
        removeAll();
        add(head(run), progress(run), results(run));
        addNext(run);
    }

    private Component head(MigrationRun run) {
        MigrationRequest asked = run.request();
        H2 title = new H2(screen.text(
                "run.title",
                screen.texts().kind(run),
                String.valueOf(asked.fromVersion()),
                String.valueOf(asked.toVersion())));
        StateBadge badge = new StateBadge(
                STATES.getOrDefault(run.state(), State.NEUTRAL),
                screen.text("state." + run.state().slug()));
        Span who = new Span(screen.text(
                "run.by",
                screen.texts().person(run.requestedBy()),
                screen.texts().formats().dateTime(run.createdAt())));
        who.addClassName("jl-2nd");
        Div tools = new Div();
        tools.addClassNames("jl-row", "jl-spread");
        if (run.state() == MigrationRun.State.RUNNING) {
            tools.add(button("pause", () -> screen.runs().pause(id)));
        }
        if (run.state() == MigrationRun.State.PAUSED) {
            tools.add(button("resume", () -> screen.runs().resume(id)), button("stop", () -> screen.runs()
                    .stop(id)));
        }
        if (run.total() > 0) {
            tools.add(InstancesFile.link(screen, run));
        }
        Div head = new Div(title, badge, who, tools);
        head.addClassNames("jl-card-head", "mg-run-head");
        return head;
    }

    private Component progress(MigrationRun run) {
        int done = run.moved() + run.refused();
        int all = Math.max(1, run.total());
        ProgressBar bar = new ProgressBar(0, all, Math.min(done, all));
        bar.setIndeterminate(!run.listed() && live());
        bar.getElement().setAttribute("aria-label", getTranslation("studio.migration.progress"));
        Span says = new Span(
                run.listed()
                        ? screen.text("progress", screen.count(done), screen.count(run.total()))
                        : screen.text("listing", screen.count(run.total())));
        says.addClassName("jl-2nd");
        says.getElement().setAttribute("aria-live", "polite");
        Div progress = new Div(bar, says);
        progress.addClassName("mg-progress");
        return progress;
    }

    private Component results(MigrationRun run) {
        Div list = new Div();
        list.addClassNames("jl-list", "mg-results");
        if (run.listed() && run.total() == 0) {
            list.add(new Paragraph(screen.text("run.nobody")));
        }
        String moved = screen.text(
                run.rehearsal() ? "can" : "moved", String.valueOf(run.request().toVersion()));
        if (run.moved() > 0) {
            list.add(result(run, State.GOOD, run.moved(), moved, MigrationItem.State.MOVED, null));
        }
        for (Group group : run.refused() == 0
                ? java.util.List.<Group>of()
                : screen.instances().reasons(id)) {
            String why = screen.text(
                    run.rehearsal() ? "cannot" : "stays", screen.texts().why(group.refusal(), run));
            list.add(result(run, State.WATCH, group.n(), why, MigrationItem.State.REFUSED, group.refusal()));
        }
        if (run.waiting() > 0) {
            String waiting = screen.text("waiting");
            list.add(result(run, State.WAITING, run.waiting(), waiting, MigrationItem.State.WAITING, null));
        }
        return list;
    }

    private Component result(
            MigrationRun run,
            State scale,
            int n,
            String text,
            MigrationItem.State state,
            @Nullable MigrationRefusal refusal) {
        StateBadge number = new StateBadge(scale, screen.count(n));
        number.addClassNames("jl-num", "mg-n");
        Span says = new Span(text);
        says.addClassName("mg-why");
        Button who = new Button(
                screen.text("who"), click -> new InstancesDialog(screen, run, text, n, state, refusal).open());
        who.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        who.setAriaLabel(screen.text("who.label", screen.count(n), text));
        who.addClassName("jl-spread");
        Div row = new Div(number, says, who);
        row.addClassName("jl-list-row");
        return row;
    }

    /** After a check those who can, after a pilot the rest. */
    private void addNext(MigrationRun run) {
        MigrationRequest asked = run.request();
        boolean piloted = asked.pilot() != null && !run.rehearsal();
        if (run.state() != MigrationRun.State.COMPLETED || !(run.rehearsal() ? run.moved() > 0 : piloted)) {
            return;
        }
        long left = screen.runs().count(run.journey(), asked.fromVersion(), asked.filter());
        if (left == 0) {
            return;
        }
        MigrationRequest rest =
                new MigrationRequest(asked.fromVersion(), asked.toVersion(), asked.filter(), null, false);
        Button go = new Button(
                run.rehearsal()
                        ? screen.text("next.can", screen.count(run.moved()))
                        : screen.text("next.rest", screen.count(left)),
                click -> begin.accept(rest));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Span hint = new Span(screen.text(run.rehearsal() ? "next.can.hint" : "next.rest.hint"));
        hint.addClassName("jl-2nd");
        Div next = new Div(go, hint);
        next.addClassNames("jl-row", "mg-next");
        add(next);
    }

    private Button button(String what, Runnable deed) {
        Button button = new Button(screen.text(what), click -> {
            deed.run();
            changed.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
