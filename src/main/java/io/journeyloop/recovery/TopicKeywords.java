package io.journeyloop.recovery;

import io.journeyloop.recovery.CaseTopics.Heard;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds topics by their words. A word of Latin letters stands for itself alone, with a star for all words that begin so;
 * Chinese words are found anywhere. A word counts for nothing where a negation stands shortly before it in the same part
 * of the sentence, or where it is part of one of the topic's exceptions.
 */
final class TopicKeywords {

    static final String OTHER = "other";
    /** Rows that say how to read, beside those that say what about. */
    private static final String COMPLAINS = "complaint";

    private static final String NEGATION = "negation";
    private static final String NO_NEGATION = "no-negation";
    private static final String NEW_PART = "new-part";
    private static final List<String> READING = List.of(COMPLAINS, NEGATION, NO_NEGATION, NEW_PART);

    private static final String MARKS = ",，、。.;；:：!！?？\n\r";
    private static final int WORDS_BEFORE = 4;
    private static final int SIGNS_BEFORE = 3;
    private static final char GONE = '\u00b7';

    /**
     * One row of the table.
     *
     * @param unless phrases in which the words mean something else
     */
    record Row(String topic, List<String> words, List<String> unless) {}

    private final List<Row> rows;

    TopicKeywords(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** The words of a cell, which stand apart by {@code |}. */
    static List<String> list(String cell) {
        return Arrays.stream(cell.split("\\|", -1))
                .map(word -> plain(word).strip())
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The first topic of the table that one of the texts is about. */
    Heard heard(List<@Nullable String> texts) {
        List<String> plain = texts.stream()
                .filter(Objects::nonNull)
                .map(TopicKeywords::plain)
                .toList();
        String topic = rows.stream()
                .filter(row -> !READING.contains(row.topic()))
                .filter(row -> plain.stream().anyMatch(text -> says(text, row)))
                .map(Row::topic)
                .findFirst()
                .orElse(OTHER);
        boolean complains = rows(COMPLAINS).anyMatch(row -> plain.stream().anyMatch(text -> says(text, row)));
        return new Heard(topic, complains);
    }

    private boolean says(String text, Row row) {
        String read = without(text, row.unless());
        return row.words().stream().anyMatch(word -> says(read, word));
    }

    private boolean says(String text, String word) {
        boolean open = word.endsWith("*");
        String sought = open ? word.substring(0, word.length() - 1) : word;
        for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
            if (isWhole(text, at, sought, open) && !isNegated(text.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWhole(String text, int at, String word, boolean open) {
        int end = at + word.length();
        boolean begins = !isLatin(word.charAt(0)) || at == 0 || !isLatin(text.charAt(at - 1));
        boolean ends =
                open || !isLatin(word.charAt(word.length() - 1)) || end == text.length() || !isLatin(text.charAt(end));
        return begins && ends;
    }

    private boolean isNegated(String before) {
        String part = part(before);
        String read = without(part, words(NO_NEGATION));
        return words(NEGATION).anyMatch(negation -> isShortlyBefore(read, negation));
    }

    /** From the last mark, or the last word by which another thought begins. */
    private String part(String before) {
        int begin = 0;
        for (int i = 0; i < before.length(); i++) {
            begin = MARKS.indexOf(before.charAt(i)) >= 0 ? i + 1 : begin;
        }
        String part = before.substring(begin);
        int from = words(NEW_PART).mapToInt(word -> lastEnd(part, word)).max().orElse(0);
        return part.substring(Math.max(from, 0));
    }

    private static int lastEnd(String part, String word) {
        int at = part.lastIndexOf(word);
        return at >= 0 && isWhole(part, at, word, false) ? at + word.length() : 0;
    }

    private static boolean isShortlyBefore(String part, String negation) {
        int at = part.lastIndexOf(negation);
        if (at < 0 || !isWhole(part, at, negation, false)) {
            return false;
        }
        String between = part.substring(at + negation.length()).strip();
        return isLatin(negation.charAt(negation.length() - 1))
                ? between.isEmpty() || between.split("\\s+", -1).length < WORDS_BEFORE
                : between.length() <= SIGNS_BEFORE;
    }

    private Stream<Row> rows(String topic) {
        return rows.stream().filter(row -> row.topic().equals(topic));
    }

    private Stream<String> words(String topic) {
        return rows(topic).flatMap(row -> row.words().stream());
    }

    private static String without(String text, Stream<String> phrases) {
        return without(text, phrases.toList());
    }

    private static String without(String text, List<String> phrases) {
        String read = text;
        for (String phrase : phrases) {
            read = read.replace(phrase, String.valueOf(GONE).repeat(phrase.length()));
        }
        return read;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
    }

    private static boolean isLatin(char sign) {
        return sign < '\u2e80' && Character.isLetterOrDigit(sign);
    }
}
