package io.journeyloop.worklist.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import io.journeyloop.common.Money;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.Labels;
import io.journeyloop.shell.DateField;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.worklist.FormField;
import io.journeyloop.worklist.TaskHints;
import io.journeyloop.worklist.TaskHints.Hint;
import io.journeyloop.worklist.TaskRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why the task is there, and the fields that it asks for when it is finished; what is known stands in them. */
class TaskForm extends Div {

    /** More choices than this are chosen from a list that opens. */
    private static final int SHOWN_CHOICES = 5;

    private final Labels labels;
    private final TaskHints hints;
    private final LocaleFormats formats;
    private final TaskRow task;
    private final Map<FormField, HasValue<?, ?>> inputs = new LinkedHashMap<>();

    TaskForm(TaskRow task, Labels labels, TaskHints hints, LocaleFormats formats) {
        this.task = task;
        this.hints = hints;
        this.formats = formats;
        this.labels = labels;
        addClassNames("jl-task-form");
        String rule = hints.why();
        String why = rule == null ? null : labels.rule(task.processKey(), rule, getLocale());
        if (why != null) {
            Span words = new Span(why);
            words.addClassName("jl-2nd");
            add(words);
        }
        task.formFields().forEach(this::addField);
        setVisible(why != null || !inputs.isEmpty());
    }

    /** What was filled in, by field name; empty fields are left out, but for those that were filled in before. */
    Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        inputs.forEach((field, input) -> {
            @Nullable Object value = input.getValue();
            if (value != null && !input.isEmpty()) {
                answers.put(field.name(), value);
            } else if (hints.fields().containsKey(field.name())) {
                answers.put(field.name(), "");
            }
        });
        return answers;
    }

    /** Marks what is required and missing; true where nothing is. */
    boolean isComplete() {
        boolean complete = true;
        for (Map.Entry<FormField, HasValue<?, ?>> one : inputs.entrySet()) {
            String wrong = wrong(one.getKey(), one.getValue());
            mark(one.getValue(), wrong);
            complete &= wrong == null;
        }
        return complete;
    }

    private @Nullable String wrong(FormField field, HasValue<?, ?> input) {
        if (input.isEmpty()) {
            return field.required() ? getTranslation("worklist.form.required") : null;
        }
        if (field.type() != FormField.Type.MONEY) {
            return null;
        }
        try {
            Money.checked(field.name(), input.getValue());
            return null;
        } catch (Problem refused) {
            return refused.next(getLocale());
        }
    }

    private static void mark(HasValue<?, ?> input, @Nullable String words) {
        if (input instanceof HasValidationProperties part) {
            part.setErrorMessage(words == null ? "" : words);
            part.setInvalid(words != null);
        }
    }

    private void addField(FormField field) {
        String label = field.label(labels, task.processKey(), getLocale());
        HasValue<?, ?> input =
                switch (field.type()) {
                    case TEXT -> text(label);
                    case NUMBER -> new BigDecimalField(label);
                    case MONEY -> money(label);
                    case DATE -> new DateField(label);
                    case BOOLEAN -> new Checkbox(label);
                    case SELECT -> choices(field, label);
                };
        Hint hint = hints.fields().get(field.name());
        if (hint != null) {
            begin(field, input, hint);
        }
        input.setRequiredIndicatorVisible(field.required());
        inputs.put(field, input);
        add((Component) input);
    }

    @SuppressWarnings("unchecked")
    private void begin(FormField field, HasValue<?, ?> input, Hint hint) {
        Object value = field.type() == FormField.Type.DATE
                ? LocalDate.parse(hint.value().toString())
                : hint.value();
        ((HasValue<?, Object>) input).setValue(value);
        if (input instanceof HasHelper helped) {
            Instant said = hint.saidAt();
            helped.setHelperText(
                    said == null
                            ? getTranslation("worklist.form.suggested")
                            : getTranslation("worklist.form.said", formats.date(said)));
        }
    }

    /** What the amount may be stands below the field. */
    private BigDecimalField money(String label) {
        BigDecimalField amount = new BigDecimalField(label);
        amount.setHelperText(getTranslation("worklist.form.money"));
        return amount;
    }

    private TextArea text(String label) {
        TextArea area = new TextArea(label);
        area.setMaxLength(2_000);
        area.setMinRows(1);
        area.setMaxRows(5);
        return area;
    }

    private HasValue<?, ?> choices(FormField field, String label) {
        if (field.options().size() > SHOWN_CHOICES) {
            Select<String> select = new Select<>();
            select.setLabel(label);
            select.setItems(field.options());
            select.setItemLabelGenerator(choice -> choice(field, choice));
            return select;
        }
        RadioButtonGroup<String> group = new RadioButtonGroup<>(label);
        group.setItems(field.options());
        group.setItemLabelGenerator(choice -> choice(field, choice));
        return group;
    }

    private String choice(FormField field, String choice) {
        return field.label(labels, task.processKey(), choice, getLocale());
    }
}
