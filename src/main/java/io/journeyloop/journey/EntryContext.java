package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What whoever lets a customer in from outside says to the journey: what the model declares, of the types it declares,
 * and nothing else. What is declared and not said has no value, so that conditions can ask for it.
 */
final class EntryContext {

    private EntryContext() {}

    /**
     * What somebody says who can be told what is wrong.
     *
     * @throws Problem INVALID naming the first entry that the journey doesn't know or that is of another type
     */
    static Map<String, @Nullable Object> said(JourneyMap map, Map<String, ?> given) {
        Map<String, @Nullable Object> context = empty(map);
        List<String> names = given.keySet().stream().sorted().toList();
        for (String name : names) {
            ContextField field = map.context().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> undeclared(map, name));
            context.put(name, field.read(given.get(name)).orElseThrow(() -> wrong(field)));
        }
        return context;
    }

    /** What an event tells; what is not of its type is left out, for the event itself has happened all the same. */
    static Map<String, @Nullable Object> told(JourneyMap map, Map<String, String> attributes) {
        Map<String, @Nullable Object> context = empty(map);
        for (ContextField field : map.context()) {
            String value = attributes.get(field.name());
            context.put(
                    field.name(), value == null ? null : field.readText(value).orElse(null));
        }
        return context;
    }

    private static Map<String, @Nullable Object> empty(JourneyMap map) {
        Map<String, @Nullable Object> context = new HashMap<>();
        map.context().forEach(field -> context.put(field.name(), null));
        return context;
    }

    private static Problem undeclared(JourneyMap map, String name) {
        String shown = name.matches("[A-Za-z][A-Za-z0-9_]{0,60}") ? name : "…";
        String names = map.context().stream().map(ContextField::name).sorted().collect(Collectors.joining(", "));
        Message said = names.isEmpty()
                ? say("journey.problem.context-none", map.key(), shown)
                : say("journey.problem.context-undeclared", map.key(), shown, names);
        return Problem.invalid("context." + shown, null, said);
    }

    private static Problem wrong(ContextField field) {
        Message type =
                switch (field.type()) {
                    case NUMBER -> say("journey.context.number");
                    case TEXT -> say("journey.context.text", ContextField.LONGEST_TEXT);
                    case BOOLEAN -> say("journey.context.boolean");
                    case DATE -> say("journey.context.date");
                    case CHOICE -> say("journey.context.choice", String.join(", ", field.choices()));
                };
        return Problem.invalid(
                "context." + field.name(), null, say("journey.problem.context-value", field.name(), type));
    }
}
