package io.journeyloop.staff.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import io.journeyloop.common.Problem;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Shows a refusal in a dialog: at the field it names, else in a line of its own. */
final class Refusals {

    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Paragraph line = new Paragraph();

    Refusals() {
        line.addClassName("jl-overdue");
        line.getElement().setAttribute("role", "alert");
        line.setVisible(false);
    }

    /** The line for refusals of no field. */
    Component line() {
        return line;
    }

    void at(String field, HasValidationProperties shown) {
        fields.put(field, shown);
    }

    /** Does it; where it is refused, says why and how to go on, and leaves the dialog as it is. */
    void attempt(Runnable deed) {
        line.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            deed.run();
        } catch (Problem refused) {
            show(refused);
        }
    }

    private void show(Problem refused) {
        Locale reader = UI.getCurrentOrThrow().getLocale();
        String said = refused.sentence(reader) + " " + refused.next(reader);
        HasValidationProperties field = refused.field() == null ? null : fields.get(refused.field());
        if (field == null) {
            line.setText(said);
            line.setVisible(true);
        } else {
            field.setErrorMessage(said);
            field.setInvalid(true);
            ((HasElement) field).getElement().callJsFunction("focus");
        }
    }
}
