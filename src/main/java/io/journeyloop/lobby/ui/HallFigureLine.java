package io.journeyloop.lobby.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.shared.Tooltip;
import io.journeyloop.lobby.HallFigures;
import io.journeyloop.shell.Figure;
import io.journeyloop.shell.LocaleFormats;

/** How the hall stands, in three figures; each says what it is, and leads to the people behind it. */
class HallFigureLine extends Div {

    private final HallTexts texts;
    private final Count here;
    private final Count expected;
    private final Figure wait;

    HallFigureLine(HallTexts texts) {
        this.texts = texts;
        addClassName("lo-figures");
        here = new Count(texts.text("figure.here"), texts.text("figure.here.definition"), "lobby-here");
        expected = new Count(texts.text("figure.expected"), texts.text("figure.expected.definition"), "lobby-expected");
        wait = new Figure(texts.text("figure.wait"), texts.text("figure.wait.definition"));
        goTo(wait, "lobby-here");
        add(here, expected, wait);
    }

    void show(HallFigures figures) {
        LocaleFormats formats = texts.formats();
        here.show(formats.count(figures.here()));
        expected.show(formats.count(figures.expected()));
        if (figures.medianWait() == null) {
            wait.none(texts.text(figures.n() == 0 ? "figure.wait.nobody" : "figure.wait.half"));
        } else {
            wait.show(formats, formats.length(figures.medianWait()), figures.n(), texts.text("figure.today"));
        }
    }

    private static void goTo(Div figure, String id) {
        figure.addClassName("lo-figure");
        figure.getElement()
                .executeJs(
                        """
                        const go = () => document.getElementById($0)?.scrollIntoView({block: 'start'});
                        this.onclick = go;
                        this.onkeydown = event => { if (event.key === 'Enter') go(); };
                        """,
                        id);
    }

    /** A count, which has no n but itself. */
    private static final class Count extends Div {

        private final Span value = new Span();

        Count(String label, String definition, String leadsTo) {
            Span name = new Span(label);
            name.addClassName("jl-figure-label");
            value.addClassName("jl-figure-value");
            addClassName("jl-figure");
            add(name, value);
            getElement().setAttribute("tabindex", "0");
            Tooltip.forComponent(this).setText(definition);
            goTo(this, leadsTo);
        }

        void show(String count) {
            value.setText(count);
        }
    }
}
