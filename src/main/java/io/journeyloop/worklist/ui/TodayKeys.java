package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The keys of the screen, and the page that explains them. */
final class TodayKeys {

    /** The keys that the view is told of. */
    static final String TOLD = "^([jkc/?1-9]|Enter|Escape)$";

    private static final List<String> KEYS = List.of("j", "k", "enter", "digit", "c", "slash", "escape");

    private TodayKeys() {}

    /** The page that lists the keys. */
    static Dialog help(Component view) {
        DescriptionList list = new DescriptionList();
        list.addClassName("jl-facts");
        KEYS.forEach(key -> {
            Span cap = new Span(view.getTranslation("worklist.key." + key + ".cap"));
            cap.addClassName("jl-key");
            list.add(
                    new DescriptionList.Term(cap),
                    new DescriptionList.Description(view.getTranslation("worklist.key." + key)));
        });
        Dialog dialog = new Dialog(view.getTranslation("worklist.keys"), list);
        dialog.setCloseOnOutsideClick(true);
        return dialog;
    }
}
