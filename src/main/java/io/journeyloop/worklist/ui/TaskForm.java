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
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.Labels;
import io.journeyloop.shell.DateField;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.worklist.FormChecks;
import io.journeyloop.worklist.FormField;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskDraft;
import io.journeyloop.worklist.TaskHints;
import io.journeyloop.worklist.TaskHints.Hint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Why the task is there, and the fields that it asks for when it is finished; what is known stands in them. */
class TaskForm extends Div {

    /** More choices than this are chosen from a list that opens. */
    private static final int SHOWN_CHOICES = 5;

    private final Labels labels;
    private final TaskHints hints;
    private final LocaleFormats formats;
    private final Task task;
    private final transient Consumer<Map<String, String>> keep;
    private final Map<FormField, HasValue<?, ?>> inputs = new LinkedHashMap<>();

    /** @param keep is given all that is filled in, as text, at every change by the reader; empty fields too */
    TaskForm(TaskDossier dossier, Labels labels, LocaleFormats formats, Consumer<Map<String, String>> keep) {
        this.keep = keep;
        this.task = dossier.task();
        TaskHints hints = dossier.briefing().hints();
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
        TaskDraft draft = dossier.own().draft();
        if (draft != null) {
            add(kept(draft));
        }
        task.formFields().forEach(field -> addField(field, draft));
        setVisible(why != null || !inputs.isEmpty());
    }

    private Span kept(TaskDraft draft) {
        Span line = new Span(
                draft.returned()
                        ? getTranslation("worklist.returned")
                        : getTranslation("worklist.draft", formats.relative(draft.savedAt())));
        line.addClassName(draft.returned() ? "jl-overdue" : "jl-2nd");
        return line;
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

    /** Marks what is missing or wrong, and goes to the first of it; true where nothing is. */
    boolean isComplete() {
        HasValue<?, ?> first = null;
        for (Map.Entry<FormField, HasValue<?, ?>> one : inputs.entrySet()) {
            String wrong = wrong(one.getKey(), one.getValue(), true);
            mark(one.getValue(), wrong);
            first = first == null && wrong != null ? one.getValue() : first;
        }
        focus(first);
        return first == null;
    }

    /** Shows a refusal at the field that it names; false where the form has no such field. */
    boolean show(Problem refused) {
        HasValue<?, ?> input = inputs.entrySet().stream()
                .filter(one -> one.getKey().name().equals(refused.field()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        mark(input, refused.sentence(getLocale()));
        focus(input);
        return input != null;
    }

    private @Nullable String wrong(FormField field, HasValue<?, ?> input, boolean finishing) {
        if (input.isEmpty()) {
            return field.required() && finishing ? getTranslation("worklist.form.required") : null;
        }
        return FormChecks.wrong(field, input.getValue())
                .map(problem -> problem.sentence(getLocale()))
                .orElse(null);
    }

    private static void focus(@Nullable HasValue<?, ?> input) {
        if (input != null) {
            ((Component) input).getElement().executeJs("setTimeout(() => this.focus(), 0)");
        }
    }

    private Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        inputs.forEach((field, input) -> {
            Object value = input.getValue();
            typed.put(field.name(), value == null ? "" : value.toString());
        });
        return typed;
    }

    private static void mark(@Nullable HasValue<?, ?> input, @Nullable String words) {
        if (input instanceof HasValidationProperties part) {
            part.setErrorMessage(words == null ? "" : words);
            part.setInvalid(words != null);
        }
    }

    private void addField(FormField field, @Nullable TaskDraft draft) {
        String label = field.label(labels, task.processKey(), getLocale());
        HasValue<?, ?> input =
                switch (field.type()) {
                    case TEXT -> text(label);
                    case NUMBER, MONEY -> number(field, label);
                    case DATE -> new DateField(label);
                    case BOOLEAN -> new Checkbox(label);
                    case SELECT -> choices(field, label);
                };
        Hint hint = hints.fields().get(field.name());
        if (hint != null) {
            begin(field, input, hint);
        }
        String before = draft == null ? null : draft.form().get(field.name());
        if (before != null) {
            restore(field, input, before);
        }
        input.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                mark(input, wrong(field, input, false));
                keep.accept(typed());
            }
        });
        input.setRequiredIndicatorVisible(field.required());
        inputs.put(field, input);
        add((Component) input);
    }

    @SuppressWarnings("unchecked")
    private void begin(FormField field, HasValue<?, ?> input, Hint hint) {
        Object value =
                switch (field.type()) {
                    case DATE -> LocalDate.parse(hint.value().toString());
                    case NUMBER, MONEY -> hint.value().toString();
                    default -> hint.value();
                };
        ((HasValue<?, Object>) input).setValue(value);
        if (input instanceof HasHelper helped) {
            Instant said = hint.saidAt();
            helped.setHelperText(
                    said == null
                            ? getTranslation("worklist.form.suggested")
                            : getTranslation("worklist.form.said", formats.date(said)));
        }
    }

    /** What was left before; a value that the field can't show any more is left out. */
    @SuppressWarnings("unchecked")
    private static void restore(FormField field, HasValue<?, ?> input, String before) {
        if (before.isEmpty()) {
            input.clear();
            return;
        }
        Object value =
                switch (field.type()) {
                    case DATE -> FormChecks.day(before).orElse(null);
                    case BOOLEAN -> Boolean.valueOf(before);
                    case SELECT -> field.options().contains(before) ? before : null;
                    case TEXT, NUMBER, MONEY -> before;
                };
        if (value != null) {
            ((HasValue<?, Object>) input).setValue(value);
        }
    }

    private NumberInput number(FormField field, String label) {
        NumberInput input = new NumberInput(label);
        input.setHelperText(
                field.type() == FormField.Type.MONEY
                        ? getTranslation("worklist.form.money")
                        : FormChecks.range(field, formats).orElse(""));
        return input;
    }

    private TextArea text(String label) {
        TextArea area = new TextArea(label);
        area.setMaxLength(2_000);
        area.setMinRows(1);
        area.setMaxRows(5);
        area.setValueChangeMode(ValueChangeMode.LAZY);
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
