package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import io.journeyloop.worklist.TaskAids;

/** What may be said to the customer and, under a heading of its own, the hint for staff; folded, with the version. */
class TaskScript extends Details {

    TaskScript(TaskAids.Script script) {
        setSummaryText(getTranslation("worklist.script", script.version()));
        addClassName("jl-task-script-fold");
        if (script.say() != null) {
            add(part("worklist.script.say", script.say(), "jl-task-script-say"));
        }
        if (script.hint() != null) {
            add(part("worklist.script.hint", script.hint(), "jl-task-script-hint"));
        }
    }

    private Component part(String heading, String text, String name) {
        Span label = new Span(getTranslation(heading));
        label.addClassName("jl-task-script-label");
        Markdown words = new Markdown(text);
        words.addClassName("jl-task-script");
        Div part = new Div(label, words);
        part.addClassName(name);
        return part;
    }
}
