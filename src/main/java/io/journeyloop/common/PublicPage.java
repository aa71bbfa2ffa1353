package io.journeyloop.common;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * The frame of every page that customers open without a login: plain HTML for a phone, in both languages, readable by a
 * screen reader, without script but for what a page names, kept by no cache and found by no search engine.
 */
@Component
public class PublicPage {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String POLICY =
            "default-src 'none'; %sstyle-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final PageTemplates templates;
    private final BankName bank;

    PublicPage(PageTemplates templates, BankName bank) {
        this.templates = templates;
        this.bank = bank;
    }

    /**
     * A whole page with the bank's name and the other language above it.
     *
     * @param template its file in {@code pages/}
     * @param address of the page itself, for its other language; without a query
     * @param values what the page shows, by the names it uses; plain text
     */
    public String html(String template, String address, Locale locale, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("address", address);
        all.put("bank", bank.in(locale));
        all.put("language", language(locale));
        return templates.render(template, locale, all);
    }

    /** A page that says one thing, in one language, at whatever address. */
    public String notice(Locale locale, String title, String text) {
        return templates.render("notice", locale, Map.of("title", title, "text", text, "language", language(locale)));
    }

    /** Writes a page where no controller answers. */
    public void write(HttpServletResponse response, HttpStatus status, String html, Locale language)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(HTML.toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(language));
        response.setHeader("Content-Security-Policy", POLICY.formatted(""));
        response.setHeader("Referrer-Policy", "no-referrer");
        response.getWriter().write(html);
    }

    /** The page as an answer. */
    public static ResponseEntity<String> answer(HttpStatus status, String html, Locale language) {
        return answer(status, html, language, null);
    }

    /**
     * The same with one script, that stands in the page exactly as given.
     *
     * @param script null for none
     */
    public static ResponseEntity<String> answer(
            HttpStatus status, String html, Locale language, @Nullable String script) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(
                        "Content-Security-Policy",
                        POLICY.formatted(script == null ? "" : "script-src 'sha256-" + sha256(script) + "'; "))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(html);
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The language chosen on the page, or the one that the browser asks for. */
    public static Locale locale(@Nullable String chosen, Locale accepted) {
        String language = chosen == null ? accepted.getLanguage() : chosen;
        return language.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /** The page's word for a language: {@code zh} or {@code en}. */
    public static String language(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? "zh" : "en";
    }
}
