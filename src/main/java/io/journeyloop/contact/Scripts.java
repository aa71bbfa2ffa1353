package io.journeyloop.contact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The talk scripts, {@code processes/<process>/scripts/<key>.md} (English) and {@code <key>.zh-CN.md}. */
@Component
public class Scripts {

    private static final String PATTERN = "classpath*:processes/*/scripts/*.md";
    private static final String CHINESE = ".zh-CN";
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\\R(.*?)\\R---\\R+", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("(?m)^version:\\s*['\"]?([^'\"\\s]+)");
    private static final String UNVERSIONED = "1";

    private final Map<String, Script> english = new HashMap<>();
    private final Map<String, Script> chinese = new HashMap<>();

    Scripts() throws IOException {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(PATTERN)) {
            String name = Objects.requireNonNull(resource.getFilename());
            String stem = name.substring(0, name.length() - ".md".length());
            boolean isChinese = stem.endsWith(CHINESE);
            String key = isChinese ? stem.substring(0, stem.length() - CHINESE.length()) : stem;
            (isChinese ? chinese : english).put(key, parse(key, resource.getContentAsString(StandardCharsets.UTF_8)));
        }
    }

    /** The script in the reader's language, in the other one where that is missing. */
    public Optional<Script> script(String key, Locale locale) {
        boolean prefersChinese = Locale.CHINESE.getLanguage().equals(locale.getLanguage());
        Script preferred = (prefersChinese ? chinese : english).get(key);
        return Optional.ofNullable(preferred != null ? preferred : (prefersChinese ? english : chinese).get(key));
    }

    /** The keys of all scripts, in their order. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>(english.keySet());
        keys.addAll(chinese.keySet());
        return keys;
    }

    /** The version to record for a script; null where the key names none. */
    @Nullable
    String version(@Nullable String key) {
        return key == null
                ? null
                : script(key, Locale.ENGLISH).map(Script::version).orElse(null);
    }

    static Script parse(String key, String file) {
        Matcher front = FRONT_MATTER.matcher(file);
        if (!front.find()) {
            return new Script(key, UNVERSIONED, file.strip());
        }
        Matcher version = VERSION.matcher(front.group(1));
        return new Script(
                key,
                version.find() ? version.group(1) : UNVERSIONED,
                file.substring(front.end()).strip());
    }
}
