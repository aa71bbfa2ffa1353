package io.journeyloop.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.journeyloop.journey.Launch;
import io.journeyloop.shell.RelativeTime;
import io.journeyloop.shell.State;
import io.journeyloop.shell.StateBadge;
import java.util.Locale;
import java.util.Map;

/** How one launch stands, and the ways to halt it. */
final class LaunchRow extends Div {

    private static final Map<Launch.State, State> STATES = Map.of(
            Launch.State.SUBMITTED, State.HOLD,
            Launch.State.RUNNING, State.WAITING,
            Launch.State.PAUSED, State.HOLD,
            Launch.State.STOPPED, State.NEUTRAL,
            Launch.State.COMPLETED, State.GOOD,
            Launch.State.FAILED, State.BROKEN);

    LaunchRow(Launch launch, LaunchPanels face, Runnable changed) {
        addClassNames("jl-list-row", "in-launch");
        Anchor name = new Anchor("map/" + launch.journey(), face.choices().journeyName(launch.journey()));
        name.addClassName("jl-ellipsis");
        String state = launch.state().name().toLowerCase(Locale.ROOT);
        int done = launch.entered() + launch.refusedInAll();
        ProgressBar bar = new ProgressBar(0, Math.max(1, launch.total()), Math.min(done, Math.max(1, launch.total())));
        bar.getElement().setAttribute("aria-label", getTranslation("intake.launch.progress"));
        Span counts = new Span(getTranslation(
                launch.refusedInAll() == 0 ? "intake.launch.counts" : "intake.launch.counts-refused",
                face.formats().count(launch.entered()),
                face.formats().count(launch.total()),
                face.formats().count(launch.refusedInAll())));
        counts.addClassName("jl-2nd");
        RelativeTime since = RelativeTime.of(face.formats(), launch.createdAt());
        since.addClassNames("jl-2nd", "jl-spread", "jl-hide-phone");
        add(
                name,
                new StateBadge(
                        STATES.getOrDefault(launch.state(), State.NEUTRAL),
                        getTranslation("intake.launch.state." + state)),
                bar,
                counts,
                since);
        if (launch.state() == Launch.State.SUBMITTED) {
            Span waits = new Span(getTranslation("intake.launch.submitted-by", face.personName(launch.requestedBy())));
            waits.addClassName("jl-2nd");
            add(waits);
            if (!launch.requestedBy().equals(face.staff().name())) {
                add(button("approve", () -> face.launches().approve(launch.id()), changed));
            }
            add(button("withdraw", () -> face.launches().stop(launch.id()), changed));
        }
        if (launch.state() == Launch.State.RUNNING) {
            add(button("pause", () -> face.launches().pause(launch.id()), changed));
        }
        if (launch.state() == Launch.State.PAUSED) {
            add(button("resume", () -> face.launches().resume(launch.id()), changed));
            add(button("stop", () -> face.launches().stop(launch.id()), changed));
        }
    }

    private Button button(String what, Runnable deed, Runnable changed) {
        Button button = new Button(getTranslation("intake.launch." + what), click -> {
            deed.run();
            changed.run();
        });
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
