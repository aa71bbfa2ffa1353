package io.journeyloop.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words a text column may hold in a sample: those that the statements themselves compare it with, and two more. */
public final class SampleWords {

    private static final Pattern COMPARED = Pattern.compile(
            "(\\w+)\\s*(?:=|<>|(?:NOT\\s+)?IN)\\s*\\(?\\s*((?:'\\w+'\\s*,?\\s*)+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("'(\\w+)'");

    private final Map<String, TreeSet<String>> byColumn = new TreeMap<>();

    /** Learns from the text of a statement. */
    public void learn(String sql) {
        Matcher compared = COMPARED.matcher(sql);
        while (compared.find()) {
            byColumn.computeIfAbsent(compared.group(1).toLowerCase(Locale.ROOT), any -> new TreeSet<>())
                    .addAll(WORD.matcher(compared.group(2))
                            .results()
                            .map((MatchResult one) -> one.group(1))
                            .toList());
        }
    }

    /** @param name a column, or a parameter named after it */
    public String one(String name, Random random) {
        String column = name.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        List<String> all = new ArrayList<>(byColumn.getOrDefault(column, new TreeSet<>()));
        all.addAll(List.of("a", "b"));
        return all.get(random.nextInt(all.size()));
    }
}
