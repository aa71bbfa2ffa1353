package io.journeyloop.studio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** Parts of the studio's plain tables. */
final class Cells {

    private Cells() {}

    static Element head(List<String> titles) {
        Element row = new Element("tr");
        titles.forEach(title -> row.appendChild(new Element("th").setText(title)));
        return new Element("thead").appendChild(row);
    }

    /** Heads stand over their numbers. */
    static void numbers(Element head, int... columns) {
        for (int column : columns) {
            head.getChild(0).getChild(column).getClassList().add("jl-num");
        }
    }

    static Element cell(Component... content) {
        Element cell = new Element("td");
        for (Component one : content) {
            cell.appendChild(one.getElement());
        }
        return cell;
    }

    static Element number(String text) {
        Element cell = cell(new Span(text));
        cell.getClassList().add("jl-num");
        return cell;
    }

    static Button action(String text, Runnable deed) {
        Button button = new Button(text, click -> deed.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }
}
