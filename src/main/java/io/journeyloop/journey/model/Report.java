package io.journeyloop.journey.model;

import io.journeyloop.engine.Breach;
import io.journeyloop.journey.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects findings; beyond a bound they are only counted, because nobody reads ten thousand. */
final class Report {

    private static final int MOST = 500;
    private static final int NAMED = 12;

    private final List<Finding> findings = new ArrayList<>();

    void error(Node at, String rule, Object... arguments) {
        error(at.id(), rule, arguments);
    }

    void warning(Node at, String rule, Object... arguments) {
        warning(at.id(), rule, arguments);
    }

    void error(String element, String rule, Object... arguments) {
        if (findings.size() < MOST) {
            findings.add(Finding.error(Breach.shown(element), rule, shown(arguments)));
        }
    }

    /** Warnings leave room for errors. */
    void warning(String element, String rule, Object... arguments) {
        if (findings.size() < MOST / 2) {
            findings.add(Finding.warning(Breach.shown(element), rule, shown(arguments)));
        }
    }

    List<Finding> findings() {
        return findings;
    }

    /** The first names of a set in the order of the alphabet, for "use one of …". */
    static String list(Set<String> names) {
        List<String> sorted = List.copyOf(new TreeSet<>(names));
        String first = String.join(", ", sorted.subList(0, Math.min(NAMED, sorted.size())));
        return sorted.size() > NAMED ? first + ", …" : first;
    }

    private static Object[] shown(Object... arguments) {
        return Arrays.stream(arguments).map(String::valueOf).map(Breach::shown).toArray();
    }
}
