package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Money;
import io.journeyloop.common.Problem;
import io.journeyloop.engine.ProcessVariables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what was filled in against the fields asked for. */
final class FormAnswers {

    static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_NUMBER = 40;

    private FormAnswers() {}

    /**
     * The answers in the fields' own types (text, boolean, {@link BigDecimal}, ISO date as text); nothing given is
     * left out.
     *
     * @param asked whether what is required must be there
     * @throws Problem (invalid) naming the field
     */
    static Map<String, Object> check(List<FormField> fields, Map<String, ?> given, boolean asked) {
        Set<String> known = fields.stream().map(FormField::name).collect(Collectors.toSet());
        given.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Problem.invalid(name, null, say("worklist.problem.field", name));
                });
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FormField field : fields) {
            @Nullable Object value = given.get(field.name());
            if (value != null && !value.toString().isBlank()) {
                answers.put(field.name(), typed(field, value));
            } else if (field.required() && asked) {
                throw Problem.invalid(field.name(), null, say("worklist.problem.required", field.name()));
            }
        }
        return answers;
    }

    private static Object typed(FormField field, Object value) {
        return switch (field.type()) {
            case TEXT -> text(field, value);
            case NUMBER -> number(field, value);
            case MONEY -> money(field, value);
            case DATE -> date(field, value);
            case BOOLEAN -> bool(field, value);
            case SELECT -> choice(field, value);
        };
    }

    private static String text(FormField field, Object value) {
        String text = value.toString().strip();
        if (text.length() > LONGEST_TEXT) {
            throw Problem.invalid(field.name(), text.length(), say("worklist.problem.long", LONGEST_TEXT));
        }
        return text;
    }

    private static BigDecimal number(FormField field, Object value) {
        BigDecimal number = value instanceof BigDecimal exact && Math.abs((long) exact.scale()) < LONGEST_NUMBER
                ? exact
                : NumberRange.read(value.toString()).orElseThrow(() -> notWithin(field, value));
        if (!range(field).holds(number)) {
            throw notWithin(field, value);
        }
        return number;
    }

    /** An amount as people write it: a text with an exponent is none. */
    private static BigDecimal money(FormField field, Object value) {
        String text = value.toString().strip();
        if (value instanceof String && text.length() <= LONGEST_NUMBER) {
            return Objects.requireNonNull(Money.checked(
                    field.name(),
                    NumberRange.read(text)
                            .orElseThrow(() -> Problem.invalid(
                                    field.name(),
                                    text,
                                    say("common.problem.money", field.name(), Money.MOST.toPlainString())))));
        }
        return Objects.requireNonNull(Money.checked(field.name(), value));
    }

    /** What that number field may hold. */
    static NumberRange range(FormField field) {
        return Objects.requireNonNullElse(field.range(), NumberRange.ANY);
    }

    private static Problem notWithin(FormField field, Object value) {
        String text = value.toString();
        return Problem.invalid(
                field.name(), text.length() > LONGEST_NUMBER ? text.length() : text, message(range(field)));
    }

    /** The sentence that names what may be. */
    static Message message(NumberRange range) {
        BigDecimal min = range.min();
        BigDecimal max = range.max();
        int decimals = range.decimals();
        if (min == null) {
            return max == null
                    ? say("worklist.problem.number.any", decimals)
                    : say("worklist.problem.number.most", max.toPlainString(), decimals);
        }
        return max == null
                ? say("worklist.problem.number.least", min.toPlainString(), decimals)
                : say("worklist.problem.number.range", min.toPlainString(), max.toPlainString(), decimals);
    }

    /** Free texts stay with the task: what people write about people is no business of a process. */
    static Map<String, Object> variables(Task task, String outcome, Map<String, Object> answers) {
        Map<String, Object> variables = new LinkedHashMap<>();
        task.formFields().stream()
                .filter(field -> field.type() != FormField.Type.TEXT && answers.containsKey(field.name()))
                .forEach(field -> variables.put(field.name(), flat(answers.get(field.name()))));
        ProcessVariables.OUTCOME.put(variables, outcome);
        return variables;
    }

    private static @Nullable Object flat(@Nullable Object value) {
        return value instanceof BigDecimal number ? Double.valueOf(number.doubleValue()) : value;
    }

    private static String date(FormField field, Object value) {
        try {
            return LocalDate.parse(value.toString().strip()).toString();
        } catch (DateTimeParseException none) {
            throw Problem.invalid(field.name(), value, say("worklist.problem.date"));
        }
    }

    private static Boolean bool(FormField field, Object value) {
        return switch (value.toString().strip()) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw Problem.invalid(field.name(), value, say("worklist.problem.boolean"));
        };
    }

    private static String choice(FormField field, Object value) {
        String choice = value.toString().strip();
        if (!field.options().contains(choice)) {
            throw Problem.invalid(field.name(), choice, say("worklist.problem.choice", choice, field.options()));
        }
        return choice;
    }
}
