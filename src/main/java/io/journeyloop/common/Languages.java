package io.journeyloop.common;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The languages the product speaks. */
public final class Languages {

    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    /** All of them, the default first. */
    public static final List<Locale> ALL = List.of(ENGLISH, CHINESE);

    private Languages() {}

    /** The language of ours that fits the wish best: any Chinese is Simplified Chinese, all else English. */
    public static Locale closest(@Nullable Locale wish) {
        return wish != null && speaks(wish, CHINESE) ? CHINESE : ENGLISH;
    }

    /** The first of the languages a caller accepts that is one of ours; English where none is, or none is named. */
    public static Locale of(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return ENGLISH;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(wish -> ALL.stream().anyMatch(ours -> speaks(wish, ours)))
                .findFirst()
                .map(Languages::closest)
                .orElse(ENGLISH);
    }

    private static boolean speaks(Locale wish, Locale ours) {
        return wish.getLanguage().equals(ours.getLanguage());
    }
}
