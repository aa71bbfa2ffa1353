package io.journeyloop.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import io.journeyloop.customer.CustomerList;
import io.journeyloop.customer.Segment;
import io.journeyloop.intake.ImportResult;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.Launch;
import io.journeyloop.journey.LaunchRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lets the customers of a list or a segment enter a journey: rehearse, launch, watch, halt. Nothing is chosen
 * beforehand, and a launch names its number of customers and asks before it begins, once.
 */
final class LaunchPanel extends Div {

    private static final int RECENT = 5;

    /** A list or a segment. */
    private record Who(String label, @Nullable String list, @Nullable String segment) {}

    private final transient LaunchPanels face;
    private final Select<JourneyMap> journey = new Select<>();
    private final Select<Who> who = new Select<>();
    private final IntegerField limit = new IntegerField();
    private final Button start = new Button();
    private final Div rehearsal = new Div();
    private final Div recent = new Div();
    private boolean live;

    LaunchPanel(LaunchPanels face) {
        this.face = face;
        addClassName("jl-card");
        Div head = new Div(new H2(getTranslation("intake.launch.title")));
        head.addClassName("jl-card-head");
        journey.setLabel(getTranslation("intake.launch.journey"));
        journey.setItemLabelGenerator(map -> face.choices().journeyName(map.key()));
        List<JourneyMap> maps = face.choices().models().latest().stream()
                .filter(map -> map.entry().byStaff())
                .toList();
        journey.setItems(maps);
        journey.setPlaceholder(getTranslation("intake.launch.choose"));
        who.setPlaceholder(getTranslation("intake.launch.choose"));
        who.setLabel(getTranslation("intake.launch.who"));
        who.setItemLabelGenerator(Who::label);
        who.addClassName("in-wide");
        fillWho();
        limit.setLabel(getTranslation("intake.launch.limit"));
        limit.setPlaceholder(getTranslation("intake.launch.everyone"));
        limit.setMin(1);
        limit.setClearButtonVisible(true);
        Button rehearse = new Button(getTranslation("intake.launch.rehearse"), click -> rehearse());
        start.setText(getTranslation("intake.launch.start"));
        start.addThemeName("primary");
        start.setDisableOnClick(true);
        start.addClickListener(click -> start());
        Div form = new Div(journey, who, limit, rehearse, start);
        form.addClassNames("jl-row", "in-actions");
        rehearsal.addClassName("in-rehearsal");
        recent.addClassName("jl-list");
        add(head, form, rehearsal, recent);
        refresh();
    }

    /** Offers the customers of an import. */
    void offer(ImportResult result) {
        fillWho();
        who.getListDataView()
                .getItems()
                .filter(one -> one.list() != null && one.list().equals(result.list()))
                .findFirst()
                .ifPresent(who::setValue);
    }

    /** Shows how the launches stand. */
    void refresh() {
        List<Launch> launches = face.launches().recent(RECENT);
        live = launches.stream().anyMatch(launch -> launch.state() == Launch.State.RUNNING);
        recent.removeAll();
        launches.forEach(launch -> recent.add(new LaunchRow(launch, face, this::refresh)));
    }

    /** Whether a launch runs. */
    boolean live() {
        return live;
    }

    private void fillWho() {
        List<Who> choices = new ArrayList<>();
        for (CustomerList list : face.choices().lists().recent()) {
            String size = face.formats().count(list.size());
            choices.add(new Who(
                    getTranslation(
                            "intake.launch.list", list.name(), face.formats().dateTime(list.createdAt()), size),
                    list.key(),
                    null));
        }
        for (Segment segment : face.choices().segments().all()) {
            choices.add(new Who(segment.name(getLocale()), null, segment.key()));
        }
        who.setItems(choices);
    }

    private LaunchRequest request(boolean dryRun) {
        Who chosen = who.getValue();
        return new LaunchRequest(chosen.segment(), null, chosen.list(), limit.getValue(), dryRun);
    }

    private void rehearse() {
        if (isChosen()) {
            show(face.launches().dryRun(journey.getValue().key(), request(true)));
        }
    }

    /** Marks what is not chosen yet, and goes to the first of it. */
    private boolean isChosen() {
        journey.setInvalid(journey.isEmpty());
        journey.setErrorMessage(getTranslation("intake.launch.choose"));
        who.setInvalid(who.isEmpty());
        who.setErrorMessage(getTranslation("intake.launch.choose"));
        if (journey.isEmpty()) {
            journey.focus();
        } else if (who.isEmpty()) {
            who.focus();
        }
        return !journey.isEmpty() && !who.isEmpty();
    }

    private void show(Launch result) {
        rehearsal.removeAll();
        rehearsal.add(new Span(would(result)));
        if (!result.refused().isEmpty()) {
            Span refused = new Span(refused(result));
            refused.addClassName("jl-watch");
            rehearsal.add(refused);
        }
    }

    private String would(Launch result) {
        return getTranslation(
                "intake.launch.would",
                face.formats().count(result.entered()),
                face.formats().count(result.total()));
    }

    private String refused(Launch result) {
        return getTranslation(
                "intake.launch.refused",
                result.refused().entrySet().stream()
                        .map(one -> reason(one.getKey()) + " " + face.formats().count(one.getValue()))
                        .collect(Collectors.joining(face.texts().get("common.list.separator", getLocale()))));
    }

    /** The refusal's words; the code itself for one that only this model has. */
    private String reason(String code) {
        boolean counted = code.startsWith("reentry:P");
        String words =
                face.texts().get("intake.refused." + (counted ? "reentry" : code.replace(':', '-')), getLocale());
        return words.startsWith("!") ? code : words;
    }

    /** Counts and asks; the button rests until that is answered. */
    private void start() {
        try {
            if (isChosen()) {
                Launch result = face.launches().dryRun(journey.getValue().key(), request(true));
                show(result);
                if (result.entered() > 0) {
                    ask(journey.getValue(), request(false), result);
                }
            }
        } finally {
            start.setEnabled(true);
        }
    }

    private void ask(JourneyMap chosen, LaunchRequest request, Launch result) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("intake.launch.ask", face.choices().journeyName(chosen.key())));
        question.add(new Span(getTranslation(
                "intake.launch.ask.text",
                face.formats().count(result.entered()),
                who.getValue().label())));
        if (!result.refused().isEmpty()) {
            question.add(new Paragraph(refused(result)));
        }
        question.setCancelable(true);
        question.setCancelText(getTranslation("intake.launch.ask.no"));
        question.setConfirmText(
                getTranslation("intake.launch.ask.yes", face.formats().count(result.entered())));
        AtomicBoolean asked = new AtomicBoolean(true);
        question.addConfirmListener(yes -> {
            if (asked.getAndSet(false)) {
                launch(chosen, request);
            }
        });
        question.open();
    }

    private void launch(JourneyMap chosen, LaunchRequest request) {
        face.launches().launch(chosen.key(), request);
        rehearsal.removeAll();
        who.clear();
        refresh();
    }
}
