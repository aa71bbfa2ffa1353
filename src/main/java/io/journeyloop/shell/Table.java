package io.journeyloop.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A plain table in a card; columns that are not needed on a phone are hidden there. */
@Tag("table")
public final class Table extends Component {

    /** A column's heading in the reader's language. */
    public record Column(String title, boolean wideOnly) {

        public static Column of(String title) {
            return new Column(title, false);
        }

        public static Column wide(String title) {
            return new Column(title, true);
        }
    }

    private final List<Column> columns;
    private final Element body = new Element("tbody");

    public Table(List<Column> columns) {
        this.columns = columns;
        getElement().getClassList().add("jl-table");
        Element head = new Element("tr");
        columns.forEach(column -> {
            Element cell = cell("th", new Span(column.title()), column);
            cell.setAttribute("scope", "col");
            head.appendChild(cell);
        });
        getElement().appendChild(new Element("thead").appendChild(head), body);
    }

    /** One line, a cell for each column. */
    public void row(Component... cells) {
        Element row = new Element("tr");
        for (int i = 0; i < cells.length; i++) {
            row.appendChild(cell("td", cells[i], columns.get(i)));
        }
        body.appendChild(row);
    }

    /** In its card, which scrolls sideways where it must. */
    public Div card() {
        Div card = new Div(this);
        card.addClassNames("jl-card", "jl-card-flush");
        card.getStyle().set("overflow-x", "auto");
        return card;
    }

    private static Element cell(String tag, Component content, Column column) {
        Element cell = new Element(tag).appendChild(content.getElement());
        if (column.wideOnly()) {
            cell.getClassList().add("jl-hide-phone");
        }
        return cell;
    }
}
