package io.journeyloop.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The building blocks a model may run: the names of the beans behind {@code ${name}}. */
public final class Blocks {

    private static final Set<String> OPEN = Set.of("contact", "survey", "startJourney", "tag", "improvement");
    /** Blocks that only mean something within the platform's own process. */
    private static final Map<String, String> INTERNAL = Map.of(
            "waveEntry", "contact-wave",
            "waveResult", "contact-wave",
            "caseStep", "low-score-recovery",
            "resumeLink", "breakpoint-reconnect");

    private static final Pattern REFERENCE = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

    private Blocks() {}

    /** The blocks that any model may use, in the order of the alphabet. */
    public static List<String> open() {
        return List.copyOf(new TreeSet<>(OPEN));
    }

    /** The processes that a module of the product runs by, with blocks of their own. */
    public static Set<String> owners() {
        return Set.copyOf(INTERNAL.values());
    }

    public static boolean isBlock(String name) {
        return OPEN.contains(name) || INTERNAL.containsKey(name);
    }

    /** Whether a model of that process may use it. */
    public static boolean isOpenTo(String name, String processKey) {
        return OPEN.contains(name) || processKey.equals(INTERNAL.get(name));
    }

    /** The name within {@code ${name}}, if that is what the text is. */
    public static Optional<String> referred(String expression) {
        Matcher reference = REFERENCE.matcher(expression);
        return reference.matches() ? Optional.of(reference.group(1)) : Optional.empty();
    }
}
