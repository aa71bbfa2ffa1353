package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.markdown.Markdown;
import io.journeyloop.worklist.TaskAids;

/** What may be said, folded, with its version. */
class TaskScript extends Details {

    TaskScript(TaskAids.Script script) {
        Markdown text = new Markdown(script.text());
        text.addClassName("jl-task-script");
        setSummaryText(getTranslation("worklist.script", script.version()));
        add(text);
        addClassName("jl-task-script-fold");
    }
}
