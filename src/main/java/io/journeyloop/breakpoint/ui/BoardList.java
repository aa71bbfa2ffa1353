package io.journeyloop.breakpoint.ui;

import com.vaadin.flow.component.html.Div;
import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** A page of breakpoints, one of them current for the keys, some of them chosen. */
class BoardList extends Div {

    private final BoardTexts texts;
    private final boolean mayAct;
    private final BoardLine.Actions actionHandlers;
    private final List<BoardLine> lines = new ArrayList<>();
    private int current = -1;

    BoardList(BoardTexts texts, boolean mayAct, BoardLine.Actions actionHandlers) {
        this.texts = texts;
        this.mayAct = mayAct;
        this.actionHandlers = actionHandlers;
        addClassNames("jl-card", "jl-card-flush", "jl-list", "jl-break-list");
        getElement().setAttribute("role", "list");
    }

    void show(List<BreakpointRow> rows, Map<CustomerId, Customer> customers) {
        removeAll();
        lines.clear();
        current = -1;
        Map<String, String> owners = texts.names(rows.stream()
                .map(row -> row.breakpoint().owner())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        for (BreakpointRow row : rows) {
            Breakpoint one = row.breakpoint();
            Customer customer = one.customerId() == null ? null : customers.get(one.customerId());
            BoardLine line = new BoardLine(row, customer, owners, texts, mayAct, actionHandlers);
            lines.add(line);
            add(line);
        }
    }

    /** The ids chosen, in the order of the list. */
    List<BreakpointId> chosen() {
        return lines.stream()
                .filter(BoardLine::isChosen)
                .map(line -> line.row().breakpoint().id())
                .toList();
    }

    void chooseAll(boolean chosen) {
        lines.forEach(line -> line.choose(chosen));
    }

    void move(int step) {
        int next = Math.clamp(current + (long) step, 0, lines.size() - 1);
        if (!lines.isEmpty() && next != current) {
            current().ifPresent(line -> line.setCurrent(false));
            current = next;
            lines.get(next).setCurrent(true);
        }
    }

    Optional<BoardLine> current() {
        return current >= 0 && current < lines.size() ? Optional.of(lines.get(current)) : Optional.empty();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }
}
