package io.journeyloop.admin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.common.Paged;
import io.journeyloop.shell.Icon;
import io.journeyloop.shell.LocaleFormats;
import java.util.function.IntConsumer;

/** Leafs through a list of several pages; not seen where there is one. */
final class Pager extends Div {

    Pager(Paged<?> page, LocaleFormats formats, IntConsumer go) {
        addClassName("jl-row");
        long last = Math.max(0, page.total() - 1) / page.size();
        Button back = new Button(Icon.BACK.create(), click -> go.accept(page.page() - 1));
        back.setAriaLabel(getTranslation("admin.page.back"));
        back.setEnabled(page.page() > 0);
        Button next = new Button(Icon.NEXT.create(), click -> go.accept(page.page() + 1));
        next.setAriaLabel(getTranslation("admin.page.next"));
        next.setEnabled(page.page() < last);
        Span where =
                new Span(getTranslation("admin.page.of", formats.count(page.page() + 1L), formats.count(last + 1)));
        where.addClassName("jl-2nd");
        add(back, where, next);
        setVisible(last > 0);
    }
}
