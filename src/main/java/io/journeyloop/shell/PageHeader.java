package io.journeyloop.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** The head of a view: its title, a line of facts beside it, and filters and actions at the end. */
public class PageHeader extends Div {

    private final H1 title = new H1();
    private final Span facts = new Span();
    private final Div tools = new Div();

    public PageHeader(String title) {
        addClassName("jl-page-head");
        this.title.setText(title);
        facts.addClassName("jl-page-facts");
        tools.addClassName("jl-toolbar");
        facts.setVisible(false);
        tools.setVisible(false);
        add(this.title, facts, tools);
    }

    public void setTitle(String text) {
        title.setText(text);
    }

    /** A short line of facts such as "12 due · 3 overdue"; empty hides it. */
    public void setFacts(String text) {
        facts.setText(text);
        facts.setVisible(!text.isEmpty());
    }

    /** Adds filters or buttons at the end of the line. */
    public void addTools(Component... components) {
        tools.add(components);
        tools.setVisible(true);
    }
}
