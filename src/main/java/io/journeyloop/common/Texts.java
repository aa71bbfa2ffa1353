package io.journeyloop.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The texts of all modules, {@code i18n/<module>/messages*.properties}, English where a language has none. */
@Component
public class Texts {

    private static final String PATTERN = "classpath*:i18n/*/messages.properties";

    /** Read once: a refusal needs its words wherever it is thrown, also where no bean is at hand. */
    private static final ReloadableResourceBundleMessageSource ALL = read();

    Texts() {}

    /** The text for a key, with {0}-style arguments; {@code !key} where there is none, so that a gap is seen. */
    public String get(String key, Locale locale, Object... arguments) {
        return text(key, locale, arguments);
    }

    /** What is to be said, in that language. */
    public String get(Message message, Locale locale) {
        return of(message, locale);
    }

    static String of(Message message, Locale locale) {
        return text(
                message.key(),
                locale,
                message.arguments().stream().map(one -> argument(one, locale)).toArray());
    }

    private static String text(String key, Locale locale, Object... arguments) {
        return Objects.requireNonNull(ALL.getMessage(key, arguments, "!" + key, locale));
    }

    private static Object argument(Object given, Locale locale) {
        return switch (given) {
            case Message message -> of(message, locale);
            case Collection<?> several ->
                several.stream()
                        .map(one -> String.valueOf(argument(one, locale)))
                        .collect(Collectors.joining(text("common.list.separator", locale)));
            case LocalDate day ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day);
            default -> given;
        };
    }

    private static ReloadableResourceBundleMessageSource read() {
        ClassLoader own = Texts.class.getClassLoader();
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setResourceLoader(new DefaultResourceLoader(own));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        try {
            Resource[] found = new PathMatchingResourcePatternResolver(own).getResources(PATTERN);
            messages.setBasenames(
                    Arrays.stream(found).map(Texts::basename).distinct().toArray(String[]::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages;
    }

    private static String basename(Resource resource) {
        try {
            String path = resource.getURL().toString();
            int from = path.lastIndexOf("i18n/");
            return "classpath:" + path.substring(from, path.length() - ".properties".length());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
