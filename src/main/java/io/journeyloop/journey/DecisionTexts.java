package io.journeyloop.journey;

import io.journeyloop.engine.ModelXml;
import io.journeyloop.engine.XmlElement;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The names that the expressions of a decision file hold: all it may read, and FEEL's own words with them. */
final class DecisionTexts {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    private DecisionTexts() {}

    static Set<String> read(byte[] dmn) {
        try {
            return read(ModelXml.read(dmn));
        } catch (ModelXml.Unreadable told) {
            return Set.of();
        }
    }

    static Set<String> read(XmlElement root) {
        Set<String> names = new HashSet<>();
        collect(root, names);
        return names;
    }

    private static void collect(XmlElement element, Set<String> names) {
        if (element.name().equals("text")) {
            NAME.matcher(TEXT.matcher(element.text()).replaceAll(" "))
                    .results()
                    .forEach(found -> names.add(found.group()));
        }
        element.children().forEach(child -> collect(child, names));
    }
}
