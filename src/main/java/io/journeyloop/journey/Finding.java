package io.journeyloop.journey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is to be said of a model. Its sentence and next step are those of the rule, {@code findings.<rule>} and {@code
 * findings.<rule>.next}; {@link Findings} tells them in the reader's language.
 *
 * @param element the id of the element; the process's where the process as a whole is meant, the file's {@code
 *     definitions} or {@code file} where that can't be told
 * @param arguments what the sentence says of this model, in its order
 */
public record Finding(String element, Severity severity, String rule, List<String> arguments) {

    /** An error refuses the deployment, a warning doesn't. */
    public enum Severity {
        ERROR,
        WARNING;

        /** The API's word. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The element of findings about a file of which nothing is known. */
    public static final String FILE = "file";

    public Finding {
        element = element.isBlank() ? FILE : element;
        arguments = List.copyOf(arguments);
    }

    public static Finding error(String element, String rule, Object... arguments) {
        return new Finding(element, Severity.ERROR, rule, texts(arguments));
    }

    public static Finding warning(String element, String rule, Object... arguments) {
        return new Finding(element, Severity.WARNING, rule, texts(arguments));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** How many of those are errors. */
    public static long errors(List<Finding> found) {
        return found.stream().filter(Finding::isError).count();
    }

    private static List<String> texts(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
