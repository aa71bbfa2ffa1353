package io.journeyloop.studio.ui;

import io.journeyloop.common.Texts;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.studio.ModelDiff.Change;
import io.journeyloop.studio.ModelDiff.Detail;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What differs between two models, in business words. */
@Component
class DiffTexts {

    /** Begins the word of a table's column, which is called as its owner calls it. */
    private static final String COLUMN = "column:";
    /** Begins the kinds of a form's fields. */
    private static final String FIELD = "field.";

    private static final Pattern LENGTH = Pattern.compile("P(\\d+[DW]|(\\d+D)?T[\\dHM]+)");
    private static final Pattern NUMBERED = Pattern.compile("(\\d+: )(.*)", Pattern.DOTALL);
    private static final Map<String, String> VALUES = Map.of(
            "touchpoint.channel", "shell.map.channel.",
            "task.role", "staff.role.");

    private final StudioTexts words;
    private final Texts texts;
    private final LocaleFormats formats;

    DiffTexts(StudioTexts words, Texts texts, LocaleFormats formats) {
        this.words = words;
        this.texts = texts;
        this.formats = formats;
    }

    /** What happened to it, what it is and what it is called: "Changed: staff task “Greet”". */
    String title(Change change) {
        return type(change.type()) + " · " + name(change);
    }

    /** Columns and rules of decisions are called by their own words, a rule with its number before them. */
    private String name(Change change) {
        if (!change.type().equals("rule")) {
            return words.said(change.name());
        }
        Matcher numbered = NUMBERED.matcher(change.name());
        return numbered.matches() ? numbered.group(1) + words.said(numbered.group(2)) : change.name();
    }

    private String type(String type) {
        return type.startsWith(FIELD)
                ? words.textOr("model." + type, words.text("type.field"))
                : words.textOr("type." + type, words.text("type.other"));
    }

    /** What it says otherwise, one line each. */
    List<String> details(Change change) {
        return change.details().stream().map(this::line).toList();
    }

    private String line(Detail detail) {
        String word = detail.word().startsWith(COLUMN)
                ? words.said(detail.word().substring(COLUMN.length()))
                : words.textOr("word." + detail.word(), words.text("word.other", detail.word()));
        String before = detail.before();
        String after = detail.after();
        if (before == null) {
            return words.text("diff.set", word, value(detail.word(), String.valueOf(after)));
        }
        return after == null
                ? words.text("diff.unset", word, value(detail.word(), before))
                : words.text("diff.from-to", word, value(detail.word(), before), value(detail.word(), after));
    }

    private String value(String word, String value) {
        String named = VALUES.get(word);
        if (named != null) {
            String text = texts.get(named + value, formats.reader());
            return text.startsWith("!") ? value : text;
        }
        if (word.equals("type")) {
            return type(value);
        }
        return LENGTH.matcher(value).matches() ? length(value) : value;
    }

    /** A length of time as people say it. */
    private String length(String iso) {
        try {
            Duration length = iso.contains("T") || iso.endsWith("D")
                    ? Duration.parse(iso)
                    : Duration.ofDays(Period.parse(iso).getDays());
            return formats.length(length);
        } catch (DateTimeParseException odd) {
            return iso;
        }
    }
}
