package io.journeyloop.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.journeyloop.common.BoundedPage;
import io.journeyloop.common.Paged;
import java.util.function.IntConsumer;

/** The foot of a list: leafs through its pages where there are several, and has room for what else belongs there. */
public class Pager extends Div {

    /** @param go shows the page of that number, from 0 */
    public Pager(Paged<?> page, LocaleFormats formats, IntConsumer go) {
        this(page, true, formats, go);
    }

    /** Where not all was counted it says so, as long as more follows. */
    public Pager(BoundedPage<?> page, LocaleFormats formats, IntConsumer go) {
        this(page.page(), page.counted(), formats, go);
    }

    private Pager(Paged<?> page, boolean counted, LocaleFormats formats, IntConsumer go) {
        addClassNames("jl-row", "jl-pager");
        if (page.total() > page.size()) {
            long first = (long) page.page() * page.size();
            long end = Math.min(page.total(), first + page.size());
            boolean isAll = counted || end >= page.total();
            Span where = new Span(getTranslation(
                    isAll ? "shell.page.where" : "shell.page.where.more",
                    formats.count(first + 1),
                    formats.count(end),
                    formats.count(isAll ? page.total() : page.total() - 1)));
            where.addClassName("jl-2nd");
            Button back = leaf(Icon.BACK, "shell.page.back", page.page() > 0);
            back.addClickListener(click -> go.accept(page.page() - 1));
            Button next = leaf(Icon.NEXT, "shell.page.next", end < page.total());
            next.addClickListener(click -> go.accept(page.page() + 1));
            add(back, where, next);
        }
        setVisible(getComponentCount() > 0);
    }

    /** Puts something at the other end of the foot, such as an export. */
    public Pager with(Component other) {
        other.addClassName("jl-spread");
        add(other);
        setVisible(true);
        return this;
    }

    private Button leaf(Icon icon, String label, boolean enabled) {
        Button button = new Button(icon.create());
        button.setAriaLabel(getTranslation(label));
        button.setTooltipText(getTranslation(label));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setEnabled(enabled);
        return button;
    }
}
