package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.journey.Labels;
import io.journeyloop.worklist.Task;
import java.util.function.Consumer;

/**
 * The ways to finish a task, a button each; the first is what usually happens. They rest for a moment when they appear:
 * a second click, meant for the task before, must not finish one that nobody has seen.
 */
class TaskOutcomes extends Div {

    private static final String REST =
            """
            const buttons = [...this.querySelectorAll('vaadin-button')];
            buttons.forEach(button => button.disabled = true);
            setTimeout(() => buttons.forEach(button => button.disabled = false), $0);
            """;

    /** @param numbered whether keys 1 to 9 choose them, and the buttons say so */
    TaskOutcomes(Task task, Labels labels, boolean numbered, Consumer<String> finish) {
        addClassName("jl-task-outcomes");
        for (int i = 0; i < task.outcomes().size(); i++) {
            String outcome = task.outcomes().get(i);
            Button button = new Button(labels.outcome(task.processKey(), outcome, getLocale()));
            if (numbered) {
                Span number = new Span(Integer.toString(i + 1));
                number.addClassNames("jl-key", "jl-hide-phone");
                button.setPrefixComponent(number);
            }
            button.addClickListener(click -> finish.accept(outcome));
            if (i == 0) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            add(button);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs(REST, TodayKeys.REST_MILLIS);
    }
}
