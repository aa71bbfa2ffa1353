package io.journeyloop.engine;

import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * A process variable: its name and its type, read and written through this alone. What a model or a decision table gives
 * as text is read as the type says; blank text is none.
 */
public final class ProcessVariable<T> {

    private final String name;
    private final String type;
    private final Function<Object, @Nullable T> reader;

    private ProcessVariable(String name, String type, Function<Object, @Nullable T> reader) {
        this.name = name;
        this.type = type;
        this.reader = reader;
    }

    static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, "text", value -> {
            String text = value.toString().strip();
            return text.isEmpty() ? null : text;
        });
    }

    static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, "true or false", ProcessVariable::flag);
    }

    static ProcessVariable<Long> number(String name) {
        return new ProcessVariable<>(name, "a whole number", ProcessVariable::whole);
    }

    static ProcessVariable<Map<String, Object>> map(String name) {
        return new ProcessVariable<>(name, "named values", ProcessVariable::named);
    }

    public String name() {
        return name;
    }

    /**
     * What that place of a process sees of it; null where it is not set.
     *
     * @throws IllegalArgumentException naming the variable, where it holds something of another type
     */
    public @Nullable T in(VariableScope scope) {
        Object value = scope.getVariable(name);
        try {
            return value == null ? null : reader.apply(value);
        } catch (IllegalArgumentException | ClassCastException other) {
            throw new IllegalArgumentException(
                    "The process variable '" + name + "' must be " + type + "; it is a "
                            + value.getClass().getSimpleName() + ". Mend the model.",
                    other);
        }
    }

    /** @throws IllegalArgumentException naming the element, where it is not set */
    public T required(DelegateExecution execution) {
        T value = in(execution);
        if (value == null) {
            throw new IllegalArgumentException("Element " + execution.getCurrentActivityId() + " of process "
                    + execution.getProcessDefinitionId() + " needs the input '" + name + "'. Add it in the model.");
        }
        return value;
    }

    public void set(VariableScope scope, @Nullable T value) {
        scope.setVariable(name, value);
    }

    /** Its value for a start, a message or a finished task. */
    public Map.Entry<String, Object> with(T value) {
        return Map.entry(name, value);
    }

    public void put(Map<String, ? super T> variables, T value) {
        variables.put(name, value);
    }

    @Override
    public String toString() {
        return name;
    }

    private static @Nullable Boolean flag(Object value) {
        return switch (value) {
            case Boolean flag -> flag;
            case String text when text.isBlank() -> null;
            case String text ->
                switch (text.strip()) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException("neither true nor false");
                };
            default -> throw new IllegalArgumentException("no truth value");
        };
    }

    private static @Nullable Long whole(Object value) {
        return switch (value) {
            case Integer number -> number.longValue();
            case Long number -> number;
            case Short number -> number.longValue();
            case String text when text.isBlank() -> null;
            case String text -> Long.valueOf(text.strip());
            default -> throw new IllegalArgumentException("no whole number");
        };
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> named(Object value) {
        return (Map<String, Object>) value;
    }
}
