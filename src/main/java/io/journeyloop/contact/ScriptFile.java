package io.journeyloop.contact;

import io.journeyloop.common.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Reads the files of scripts. {@code <key>.yaml} holds both languages and keeps what the customer reads apart from what
 * staff read. {@code <key>.md} and {@code <key>.zh-CN.md} are how scripts were written before: one text, in which a
 * list, or a paragraph that begins with the staff's mark, is for staff.
 */
final class ScriptFile {

    private static final String UNVERSIONED = "1";
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(.*?)\\R---\\R+", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("(?m)^version:\\s*['\"]?([^'\"\\s]+)");
    private static final Pattern FOR_STAFF = Pattern.compile("(?m)^(?:- |员工提示[:：]\\s*|For staff:\\s*)");
    private static final Map<String, Locale> LANGUAGES = Map.of("en", Languages.ENGLISH, "zh", Languages.CHINESE);
    private static final Set<String> FIELDS = Set.of("version", "optOut", "customer", "staff");

    private ScriptFile() {}

    /**
     * A script in both languages.
     *
     * @throws IllegalStateException naming the file and what is wrong in it
     */
    static Map<Locale, Script> yaml(String key, String file) {
        Map<String, Object> values = fields(key, file);
        Map<Locale, Script> both = new HashMap<>();
        LANGUAGES.forEach((code, language) -> {
            Script script = new Script(
                    key,
                    String.valueOf(values.getOrDefault("version", UNVERSIONED)),
                    text(key, "customer", values.get("customer"), code),
                    text(key, "staff", values.get("staff"), code),
                    Boolean.TRUE.equals(values.get("optOut")));
            both.put(language, script);
        });
        if (both.values().stream().allMatch(one -> one.customer() == null && one.staff() == null)) {
            throw wrong(key, "says nothing; give it 'customer' or 'staff'");
        }
        return both;
    }

    private static Map<String, Object> fields(String key, String file) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        if (!(read instanceof Map<?, ?> given)) {
            throw wrong(key, "is empty; give it 'version', 'customer' and 'staff'");
        }
        Map<String, Object> values = new HashMap<>();
        given.forEach((name, value) -> values.put(String.valueOf(name), value));
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw wrong(key, "has " + unknown + "; it may have " + new TreeSet<>(FIELDS));
        }
        return values;
    }

    private static @Nullable String text(String key, String field, @Nullable Object value, String language) {
        if (value == null) {
            return null;
        }
        Object text = value instanceof Map<?, ?> both ? both.get(language) : null;
        if (text == null || text.toString().isBlank()) {
            throw wrong(key, "has no '" + language + "' under '" + field + "'; give both 'en' and 'zh'");
        }
        return text.toString().strip();
    }

    private static IllegalStateException wrong(String key, String what) {
        return new IllegalStateException("The script " + key + ".yaml " + what + ".");
    }

    /** A script as it was written before, in one language. */
    static Script markdown(String key, String file) {
        Matcher front = FRONT_MATTER.matcher(file);
        boolean headed = front.find();
        Matcher version = VERSION.matcher(headed ? front.group(1) : "");
        List<String> parts = parts(headed ? file.substring(front.end()) : file);
        return new Script(
                key, version.find() ? version.group(1) : UNVERSIONED, full(parts.get(0)), full(parts.get(1)), false);
    }

    private static List<String> parts(String text) {
        Matcher staff = FOR_STAFF.matcher(text);
        if (!staff.find()) {
            return List.of(text, "");
        }
        int from = text.startsWith("- ", staff.start()) ? staff.start() : staff.end();
        return List.of(text.substring(0, staff.start()), text.substring(from));
    }

    private static @Nullable String full(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
