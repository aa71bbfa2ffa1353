package io.journeyloop.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.journeyloop.common.Paged;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** One page of a list: its rows with the foot under them, or why there are none. */
public class ListPage extends Div {

    /**
     * @param rows draws them
     * @param empty says why there are none
     * @param foot asked for only where there are rows
     */
    public <T> void show(
            Paged<T> page, Function<List<T>, Component> rows, Supplier<EmptyState> empty, Supplier<Pager> foot) {
        removeAll();
        if (page.rows().isEmpty()) {
            add(empty.get());
            return;
        }
        Div all = new Div(rows.apply(page.rows()), foot.get());
        all.addClassName("jl-stack");
        add(all);
    }
}
