package io.journeyloop.engine;

import java.util.Arrays;
import java.util.List;

/**
 * A model that the engine must not run, and where.
 *
 * @param element the id of the element, empty where the file as a whole is meant
 * @param rule names the sentence and the next step, {@code findings.<rule>} and {@code findings.<rule>.next}
 * @param arguments what the sentence says of this model
 */
public record Breach(String element, String rule, List<String> arguments) {

    private static final int LONGEST = 160;

    public Breach {
        arguments = List.copyOf(arguments);
    }

    /** A breach whose arguments are shortened to what a sentence can hold. */
    public static Breach of(String element, String rule, Object... arguments) {
        return new Breach(
                shown(element),
                rule,
                Arrays.stream(arguments).map(String::valueOf).map(Breach::shown).toList());
    }

    /** A text of the model as a sentence quotes it: one line, and not longer than a reader bears. */
    public static String shown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
