package io.journeyloop.shell;

import io.journeyloop.common.Languages;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reader chose for this browser, kept in two cookies so that it holds before sign-in too: the language and
 * the colour scheme. Where nothing was chosen, the browser's own language and scheme hold.
 */
public final class ReaderPreferences {

    public static final String LANGUAGE_COOKIE = "jl-language";
    public static final String SCHEME_COOKIE = "jl-scheme";
    public static final Locale ENGLISH = Languages.ENGLISH;
    public static final Locale CHINESE = Languages.CHINESE;
    /** The languages there are, the default first. */
    public static final List<Locale> LANGUAGES = Languages.ALL;

    private static final int YEAR_SECONDS = 365 * 24 * 60 * 60;

    /** Light or dark; a reader who never chose follows the machine. */
    public enum Scheme {
        LIGHT,
        DARK;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private ReaderPreferences() {}

    /** The language chosen in this browser, if one was. */
    public static Optional<Locale> language(Cookie @Nullable [] cookies) {
        return value(cookies, LANGUAGE_COOKIE).flatMap(tag -> LANGUAGES.stream()
                .filter(locale -> locale.toLanguageTag().equals(tag))
                .findFirst());
    }

    /** The colour scheme chosen in this browser, if one was. */
    public static Optional<Scheme> scheme(Cookie @Nullable [] cookies) {
        return value(cookies, SCHEME_COOKIE).flatMap(id -> Arrays.stream(Scheme.values())
                .filter(scheme -> scheme.id().equals(id))
                .findFirst());
    }

    /** The language of ours that fits the wish best: any Chinese is Simplified Chinese, all else English. */
    public static Locale closest(@Nullable Locale wish) {
        return Languages.closest(wish);
    }

    /** The cookie that remembers a language. */
    public static Cookie remember(Locale language, String path) {
        return cookie(LANGUAGE_COOKIE, language.toLanguageTag(), path);
    }

    /** The cookie that remembers a colour scheme. */
    public static Cookie remember(Scheme scheme, String path) {
        return cookie(SCHEME_COOKIE, scheme.id(), path);
    }

    private static Cookie cookie(String name, String value, String path) {
        Cookie cookie = new Cookie(name, value);
        cookie.setMaxAge(YEAR_SECONDS);
        cookie.setPath(path.isEmpty() ? "/" : path);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static Optional<String> value(Cookie @Nullable [] cookies, String name) {
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
