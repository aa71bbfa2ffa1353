package io.journeyloop.common;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts of all modules, {@code i18n/<module>/messages*.properties}, English where a language has none. */
@Component
public class Texts {

    private static final String PATTERN = "classpath*:i18n/*/messages.properties";

    private final ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();

    Texts() throws IOException {
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setBasenames(Arrays.stream(new PathMatchingResourcePatternResolver().getResources(PATTERN))
                .map(Texts::basename)
                .distinct()
                .toArray(String[]::new));
    }

    /** The text for a key, with {0}-style arguments; {@code !key} where there is none, so that a gap is seen. */
    public String get(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, "!" + key, locale));
    }

    private static String basename(org.springframework.core.io.Resource resource) {
        try {
            String path = resource.getURL().toString();
            int from = path.lastIndexOf("i18n/");
            return "classpath:" + path.substring(from, path.length() - ".properties".length());
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
