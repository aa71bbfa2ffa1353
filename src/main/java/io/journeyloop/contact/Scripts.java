package io.journeyloop.contact;

import io.journeyloop.common.Languages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The scripts, {@code processes/<process>/scripts/<key>.yaml}, and those of all processes; read once at the start. */
@Component
public class Scripts {

    private static final String PATTERN = "classpath*:processes/**/scripts/*.";
    private static final String CHINESE = ".zh-CN";
    /** What a model's own contact fills in; other placeholders are filled by whoever sends that message. */
    private static final Set<String> FILLED = Set.of(Script.LINK);

    private final Map<String, Map<Locale, Script>> byKey = new HashMap<>();

    Scripts() throws IOException {
        for (Resource file : files("md")) {
            String name = name(file);
            boolean chinese = name.endsWith(CHINESE);
            String key = chinese ? name.substring(0, name.length() - CHINESE.length()) : name;
            byKey.computeIfAbsent(key, any -> new HashMap<>())
                    .put(
                            chinese ? Languages.CHINESE : Languages.ENGLISH,
                            ScriptFile.markdown(key, file.getContentAsString(StandardCharsets.UTF_8)));
        }
        // Where a script is there in both forms, as after an upgrade, the newer one holds.
        Set<String> read = new HashSet<>();
        for (Resource file : files("yaml")) {
            String key = name(file);
            byKey.put(key, ScriptFile.yaml(key, file.getContentAsString(StandardCharsets.UTF_8)));
            if (!read.add(key)) {
                throw new IllegalStateException("Two scripts have the key " + key + "; rename one of them.");
            }
        }
    }

    private static Resource[] files(String ending) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(PATTERN + ending);
    }

    private static String name(Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        return name.substring(0, name.lastIndexOf('.'));
    }

    /** The script in the reader's language, in the other one where that is missing. */
    public Optional<Script> script(String key, Locale locale) {
        Map<Locale, Script> languages = byKey.getOrDefault(key, Map.of());
        Script preferred = languages.get(Languages.closest(locale));
        return preferred != null
                ? Optional.of(preferred)
                : languages.values().stream().findFirst();
    }

    /** The keys of all scripts, in their order. */
    public Set<String> keys() {
        return new TreeSet<>(byKey.keySet());
    }

    /** The keys of those that a model's contact can send: they say something to the customer, and all of it is known. */
    public Set<String> sendable() {
        return byKey.entrySet().stream()
                .filter(one -> one.getValue().values().stream()
                        .allMatch(script -> script.customer() != null && FILLED.containsAll(script.placeholders())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether what it says to the customer holds a link. */
    public boolean promisesLink(@Nullable String key) {
        return key != null
                && byKey.getOrDefault(key, Map.of()).values().stream()
                        .anyMatch(script -> script.placeholders().contains(Script.LINK));
    }

    /** The version to record for a script; null where the key names none. */
    @Nullable
    String version(@Nullable String key) {
        return key == null
                ? null
                : script(key, Locale.ENGLISH).map(Script::version).orElse(null);
    }
}
