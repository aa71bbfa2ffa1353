package io.journeyloop.journey;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Names of journeys, stages, elements, outcomes and form fields in the reader's language, from {@code
 * processes/<process id>/labels*.properties}, then {@code processes/labels*.properties}, then the model's own words.
 */
@Component
public class Labels {

    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private final Map<String, Map<String, String>> files = new ConcurrentHashMap<>();

    public String journey(String key, Locale locale, String otherwise) {
        return label(key, "journey.name", locale, otherwise);
    }

    /** A decision's name. */
    public String decision(String key, Locale locale, String otherwise) {
        return label(key, "decision." + key, locale, otherwise);
    }

    /** What a journey is for, or null. */
    public @Nullable String description(String key, Locale locale) {
        return find(key, "journey.description", locale);
    }

    public String stage(String key, String stage, Locale locale, String otherwise) {
        return label(key, "stage." + stage, locale, otherwise);
    }

    /** An element's name; an end event may be named as the way the journey ends. */
    public String element(String key, String element, Locale locale, String otherwise) {
        return label(key, "element." + element, locale, label(key, "end." + element, locale, otherwise));
    }

    /** What a customer still has to do at an element, in the customer's own words; the element's name without them. */
    public String toDo(String key, String element, Locale locale, String otherwise) {
        return label(key, "todo." + element, locale, element(key, element, locale, otherwise));
    }

    /** What to tell the customer while that element waits, or null. */
    public @Nullable String meanwhile(String key, String element, Locale locale) {
        return find(key, "meanwhile." + element, locale);
    }

    /** What an outcome button says; the outcome's own word where nobody named it. */
    public String outcome(String key, String outcome, Locale locale) {
        return label(key, "outcome." + outcome, locale, outcome.replace('-', ' '));
    }

    /** What to ask before an outcome is recorded; null where it is recorded unasked. */
    public @Nullable String question(String key, String outcome, Locale locale) {
        return find(key, "ask." + outcome, locale);
    }

    public String field(String key, String field, Locale locale) {
        return label(key, "form." + field, locale, field);
    }

    /** The name of one choice of a form's field. */
    public String choice(String key, String field, String choice, Locale locale) {
        return label(key, "form." + field + "." + choice, locale, choice);
    }

    /** A decision's rule in words; null where nobody wrote them. */
    public @Nullable String rule(String key, String rule, Locale locale) {
        return find(key, "rule." + rule, locale);
    }

    /**
     * What a model says in its own words, such as the name of a decision's column, in the reader's language. It is found by
     * these words, so that whoever changes them in the model reads the new ones and never a translation of the old.
     */
    public String said(String inModel, Locale locale) {
        String slug = NO_WORD.matcher(inModel.toLowerCase(Locale.ROOT)).replaceAll("-");
        String found = file("processes/labels" + suffix(locale)).get("says." + slug);
        return found == null ? inModel : found;
    }

    private String label(String key, String name, Locale locale, String otherwise) {
        String found = find(key, name, locale);
        return found == null ? otherwise : found;
    }

    private @Nullable String find(String key, String name, Locale locale) {
        String suffix = suffix(locale);
        String own = file("processes/" + key + "/labels" + suffix).get(name);
        return own != null ? own : file("processes/labels" + suffix).get(name);
    }

    private static String suffix(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? "_zh_CN" : "";
    }

    private Map<String, String> file(String path) {
        return files.computeIfAbsent(path, Labels::read);
    }

    private static Map<String, String> read(String path) {
        Map<String, String> labels = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + path + ".properties")) {
                Properties read = new Properties();
                try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    read.load(text);
                }
                read.stringPropertyNames().forEach(name -> labels.putIfAbsent(name, read.getProperty(name)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(labels);
    }
}
