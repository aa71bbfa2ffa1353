package io.journeyloop.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import org.jspecify.annotations.Nullable;

/**
 * A figure that can be trusted: its value with unit, the n behind it, its period, and its definition on hover and
 * for screen readers. Under n = {@value #ENOUGH} it is grey and carries no verdict.
 */
public class Figure extends Div {

    /** From this n on a figure may be judged. */
    public static final int ENOUGH = 30;

    private final Span value = new Span();
    private final Span base = new Span();

    /** With its label and its definition (numerator, denominator, filter) in the reader's language. */
    public Figure(String label, String definition) {
        addClassName("jl-figure");
        Span name = new Span(label);
        name.addClassName("jl-figure-label");
        value.addClassName("jl-figure-value");
        base.addClassName("jl-figure-base");
        add(name, value, base);
        getElement().setAttribute("tabindex", "0");
        Tooltip.forComponent(this).setText(definition);
    }

    /**
     * Shows a value.
     *
     * @param text the formatted value with unit and, where there is one, its interval
     * @param n the cases it rests on
     * @param period such as "last 30 d"; empty where the page names it
     */
    public void show(LocaleFormats formats, String text, long n, String period) {
        value.setText(text);
        setClassName("jl-figure-few", n < ENOUGH);
        String cases = getTranslation("shell.figure.n", formats.count(n));
        base.setText(period.isEmpty() ? cases : cases + " · " + period);
    }

    /**
     * Shows a count: it estimates nothing and is never grey.
     *
     * @param about what it is of, such as a share with n and period
     */
    public void count(String text, String about) {
        value.setText(text);
        removeClassName("jl-figure-few");
        base.setText(about);
    }

    /** Shows that there is none, and says why. */
    public void none(@Nullable String reason) {
        value.setText("–");
        addClassName("jl-figure-few");
        base.setText(reason == null ? "" : reason);
    }
}
