package io.journeyloop.staff.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** What can be told of who calls from the call's own headers. */
final class Callers {

    static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Callers() {}

    /** Whether a browser calls, which would keep a password it was asked for and send it along ever after. */
    static boolean isBrowser(HttpServletRequest call) {
        return call.getHeader(FETCH_SITE) != null
                || call.getHeader("Sec-Fetch-Mode") != null
                || call.getHeader("X-Requested-With") != null
                || call.getHeader(HttpHeaders.ORIGIN) != null
                || header(call, HttpHeaders.USER_AGENT).contains("mozilla/");
    }

    /** Whether the call may change something. */
    static boolean writes(HttpServletRequest call) {
        return !READING.contains(call.getMethod());
    }

    /**
     * Whether a page of another site makes a browser call. What says neither where it comes from nor its origin is no
     * browser's.
     *
     * @param own the origin under which the bank has published the product, null where it has not said
     */
    static boolean fromAnotherSite(HttpServletRequest call, @Nullable String own) {
        String site = call.getHeader(FETCH_SITE);
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = call.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) {
            return false;
        }
        String called = call.getScheme() + "://" + Objects.toString(call.getHeader(HttpHeaders.HOST), "");
        return !origin.equalsIgnoreCase(own == null ? called : own) && !origin.equalsIgnoreCase(called);
    }

    /** Whether the caller would rather read a page than a document for programs. */
    static boolean readsPages(HttpServletRequest call) {
        return header(call, HttpHeaders.ACCEPT).contains("text/html");
    }

    private static String header(HttpServletRequest call, String name) {
        return Objects.toString(call.getHeader(name), "").toLowerCase(Locale.ROOT);
    }
}
