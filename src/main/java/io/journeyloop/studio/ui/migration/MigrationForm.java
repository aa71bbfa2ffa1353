package io.journeyloop.studio.ui.migration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.MigrationRequest;
import io.journeyloop.journey.VersionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whom to move and where, how many that are now, and the ways to begin: check, pilot, all. */
final class MigrationForm extends Div {

    private static final int PILOT = 10;

    private final transient MigrationScreen screen;
    private final transient MigrationAddress at;
    private final transient Consumer<MigrationRequest> begin;
    private final IntegerField pilot = new IntegerField();
    private final long chosen;

    MigrationForm(
            MigrationScreen screen,
            String key,
            MigrationAddress at,
            List<JourneyVersion> versions,
            Map<VersionId, Journeys.Count> counts,
            Consumer<MigrationAddress> go,
            Consumer<MigrationRequest> begin) {
        this.screen = screen;
        this.at = at;
        this.begin = begin;
        addClassNames("jl-card", "mg-form");
        int from = Objects.requireNonNull(at.from());
        chosen = screen.runs().count(key, from, at.filter(screen.zone()));
        int open = versions.stream()
                .filter(one -> one.version() == from)
                .mapToInt(one -> VersionChoice.open(one, counts))
                .sum();
        add(new MigrationFields(screen, screen.versions().map(key, from), at, versions, counts, go));
        add(found(open, go), actions());
    }

    private Component found(int open, Consumer<MigrationAddress> go) {
        Span says = new Span(
                chosen == 0 && !at.narrows()
                        ? screen.text("nobody", String.valueOf(at.from()))
                        : screen.text("found", screen.count(chosen), screen.count(open), String.valueOf(at.from())));
        says.addClassName("mg-found");
        says.getElement().setAttribute("aria-live", "polite");
        Div line = new Div(says);
        line.addClassName("jl-row");
        if (at.narrows()) {
            Button all = new Button(screen.text("clear"), click -> go.accept(at.everybody()));
            all.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(all);
        }
        return line;
    }

    private Component actions() {
        boolean same = Objects.equals(at.from(), at.to());
        boolean possible = chosen > 0 && !same;
        Button check = new Button(screen.text("check"), click -> begin.accept(request(null, true)));
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        pilot.setAriaLabel(screen.text("pilot.size"));
        pilot.setPrefixComponent(new Span(screen.text("pilot.first")));
        pilot.setMin(1);
        pilot.setStepButtonsVisible(true);
        pilot.setValue((int) Math.clamp(chosen, 1, PILOT));
        pilot.addClassName("mg-pilot");
        Button first = new Button(screen.text("pilot"), click -> askPilot());
        Button all = new Button(screen.text("all", screen.count(chosen)), click -> ask(null));
        List.of(check, first, all).forEach(button -> button.setEnabled(possible));
        pilot.setEnabled(possible);
        Div piloting = new Div(pilot, first);
        piloting.addClassNames("jl-row", "mg-piloting");
        Div row = new Div(check, piloting, all);
        row.addClassNames("jl-row", "mg-actions");
        Div steps = new Div(row);
        if (same) {
            Paragraph says = new Paragraph(screen.text("same"));
            says.addClassName("jl-overdue");
            steps.add(says);
        }
        return steps;
    }

    private void askPilot() {
        Integer size = pilot.getValue();
        if (size == null || size < 1) {
            pilot.setInvalid(true);
            pilot.setErrorMessage(screen.text("pilot.number"));
            pilot.focus();
            return;
        }
        ask(size);
    }

    /** Moving is asked about once more; a check is not, for it changes nothing. */
    private void ask(@Nullable Integer size) {
        long people = size == null ? chosen : Math.min(size, chosen);
        ConfirmDialog sure = new ConfirmDialog();
        sure.setHeader(screen.text("sure.title", screen.count(people), String.valueOf(at.to())));
        sure.setText(screen.text("sure.text", String.valueOf(at.from()), String.valueOf(at.to())));
        sure.setCancelable(true);
        sure.setCancelText(screen.text("cancel"));
        sure.setConfirmText(screen.text("sure.go", screen.count(people)));
        sure.addConfirmListener(confirmed -> begin.accept(request(size, false)));
        sure.open();
    }

    private MigrationRequest request(@Nullable Integer size, boolean rehearsal) {
        return new MigrationRequest(
                Objects.requireNonNull(at.from()),
                Objects.requireNonNull(at.to()),
                at.filter(screen.zone()),
                size,
                rehearsal);
    }
}
