package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.lobby.HallRow;
import io.journeyloop.lobby.HallVisit;
import io.journeyloop.lobby.VisitBrief;
import io.journeyloop.shell.Icon;
import io.journeyloop.worklist.Task;

/** The one next thing to do with a customer, and nothing else. */
class NextCard extends Div {

    private final VisitBrief brief;
    private final VisitSteps steps;
    private final HallTexts texts;
    private final Runnable handOver;
    private final Runnable changed;

    /** @param handOver asks to whom the customer is to be handed */
    NextCard(VisitBrief brief, VisitSteps steps, HallTexts texts, Runnable handOver, Runnable changed) {
        this.handOver = handOver;
        this.brief = brief;
        this.steps = steps;
        this.texts = texts;
        this.changed = changed;
        addClassName("lo-card");
        HallRow row = brief.row();
        if (row.visit().leftAt() != null) {
            title("next.over", texts.text("next.over.text"));
        } else if (row.visit().isExpected()) {
            arrive(row);
        } else {
            here(row);
        }
    }

    /** Who it is may be said as long as nobody knows, whatever has been begun. */
    private void here(HallRow row) {
        if (row.customer() == null) {
            add(steps.match(row.visit(), changed));
        }
        if (row.instance() == null) {
            begin();
        } else if (!brief.mine()) {
            another(row);
        } else if (row.next() != null) {
            task(row.next());
        } else {
            waitOrDone(row);
        }
    }

    /** Says whether a card for that visit would be another one. */
    static String key(VisitBrief brief) {
        HallRow row = brief.row();
        HallVisit visit = row.visit();
        Task task = row.next();
        return String.join(
                "|",
                String.valueOf(visit.leftAt()),
                String.valueOf(visit.arrivedAt()),
                String.valueOf(visit.customerId()),
                String.valueOf(visit.instanceId()),
                String.valueOf(visit.waitingSince()),
                String.valueOf(row.withWhom()),
                task == null ? "" : task.id() + task.assignee(),
                // What else is awaited stands beside a task; what is half written in it must not be lost for that.
                task == null ? String.join(",", row.waitsFor()) : "",
                brief.underWay() == null ? "" : brief.underWay().businessKey());
    }

    private void arrive(HallRow row) {
        String at = row.visit().expectedAt() == null
                ? ""
                : texts.formats().time(row.visit().expectedAt());
        title("next.expected", texts.text("next.expected.text", at));
        Customer customer = row.customer();
        if (customer != null) {
            add(primary("next.is-here", () -> steps.receive(customer)));
        }
    }

    private void begin() {
        if (brief.underWay() != null) {
            String journey = texts.labels()
                    .journey(
                            brief.underWay().key(),
                            texts.reader(),
                            brief.underWay().key());
            title("next.resume", texts.text("next.resume.text", journey));
            add(primary("next.resume.verb", () -> beginWith(null)));
        } else if (brief.startable().isEmpty()) {
            title("next.nothing", texts.text("next.nothing.text"));
        } else {
            title("next.begin", texts.text("next.begin.text"));
            brief.startable().forEach(map -> add(start(map)));
        }
    }

    private Component start(JourneyMap map) {
        String name = texts.labels().journey(map.key(), texts.reader(), map.name());
        Button button = new Button(texts.text("next.begin.verb", name), click -> act(() -> beginWith(map.key())));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("lo-touch");
        return button;
    }

    private void beginWith(@org.jspecify.annotations.Nullable String journey) {
        steps.begin(brief.row().visit(), journey);
    }

    /** Somebody else has the customer: look, or take over. */
    private void another(HallRow row) {
        String name = String.valueOf(row.withName());
        Task task = row.next();
        title("next.another", task == null ? name : texts.text("next.another.text", name, texts.task(task)));
        Button take = primary("next.take-over", () -> steps.attend(row.visit()));
        take.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(take);
    }

    private void task(Task task) {
        H2 title = new H2(texts.task(task));
        title.addClassName("lo-card-title");
        add(title);
        if (brief.row().waitingSince() != null && steps.isReader(brief.row().withWhom())) {
            add(primary("next.with-me", () -> steps.attend(brief.row().visit())));
        }
        if (steps.mayDo(task)) {
            add(steps.task(task, changed));
        } else {
            add(new Paragraph(texts.text("next.for-role", texts.role(task.role()))));
            Button button = new Button(texts.text("hand-over"), Icon.FORWARD.create(), click -> handOver.run());
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            button.addClassName("lo-touch");
            button.setEnabled(!brief.colleagues().isEmpty());
            add(button);
        }
    }

    private void waitOrDone(HallRow row) {
        String waits = texts.waitsFor(row);
        if (waits.isEmpty()) {
            title("next.done", texts.text("next.done.text"));
            return;
        }
        H2 title = new H2(texts.text("next.waits", waits));
        title.addClassName("lo-card-title");
        add(title, new Paragraph(texts.meanwhile(row)));
    }

    private void title(String key, String text) {
        H2 title = new H2(texts.text(key));
        title.addClassName("lo-card-title");
        add(title, new Paragraph(text));
    }

    private Button primary(String key, Runnable deed) {
        Button button = new Button(texts.text(key), click -> act(deed));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.addClassName("lo-touch");
        return button;
    }

    /** Where a colleague was faster, says who and since when, and shows how things stand now. */
    private void act(Runnable deed) {
        try {
            deed.run();
        } catch (Problem refused) {
            if (refused.kind() != Problem.Kind.CONFLICT) {
                throw refused;
            }
            changed.run();
            throw refused;
        }
        changed.run();
    }
}
