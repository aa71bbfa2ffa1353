package io.journeyloop.common;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The frame of every page that customers open without a login: plain HTML for a phone, in both languages, readable by a
 * screen reader, without script but for what a page names, kept by no cache and found by no search engine.
 */
@Component
public class PublicPage {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");
    private static final String POLICY =
            "default-src 'none'; %sstyle-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String STYLE =
            """
            :root{color-scheme:light dark;--ink:#1c2430;--soft:#56606e;--line:#c9d0d8;--ground:#fff;--accent:#0b6b6f;--on:#fff;--bad:#a3411a}
            @media(prefers-color-scheme:dark){:root{--ink:#e8ecf1;--soft:#a7b1bd;--line:#47515e;--ground:#151a21;--accent:#4fb8bb;--on:#0c1318;--bad:#f0a27e}}
            *{box-sizing:border-box}
            body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 Inter,system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
            main,.head{max-width:34rem;margin:0 auto;padding:8px 16px}
            main{padding-bottom:40px}
            nav{display:flex;justify-content:flex-end;gap:16px;font-size:14px}
            .head{display:flex;justify-content:space-between;align-items:center;gap:16px;border-bottom:1px solid var(--line)}
            .bank{font-weight:600}
            button.quiet{margin-top:0;min-height:44px;width:auto;padding:0;background:none;color:var(--accent);font-weight:400;text-decoration:underline}
            footer{margin-top:28px;padding-top:12px;border-top:1px solid var(--line)}
            a{color:var(--accent);padding:10px 2px}
            h1{font-size:22px;line-height:30px;margin:16px 0 20px}
            button:focus-visible,a:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
            button{margin-top:16px;width:100%;min-height:48px;border:0;border-radius:6px;background:var(--accent);color:var(--on);font:inherit;font-weight:600;cursor:pointer}
            .note{color:var(--soft);font-size:14px}
            .error{color:var(--bad);font-weight:600}
            """;

    private final Texts texts;
    private final BankName bank;

    PublicPage(Texts texts, BankName bank) {
        this.texts = texts;
        this.bank = bank;
    }

    /** What the bank calls itself to its customers, in that language; empty where nobody has said. */
    public String bank(Locale locale) {
        return bank.in(locale);
    }

    /**
     * A whole page.
     *
     * @param address of the page itself, for its other language; without a query
     * @param title plain text
     * @param style what its body needs beyond the frame's
     * @param body HTML, with every text in it escaped
     */
    public String html(String address, Locale locale, String title, String style, String body) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body>
                <header class="head"><span class="bank">%s</span><nav aria-label="%s">%s</nav></header>
                <main>
                %s</main></body>
                </html>
                """
                .formatted(
                        "zh".equals(language(locale)) ? "zh-CN" : "en",
                        escape(title),
                        STYLE + style,
                        escape(bank(locale)),
                        escape(texts.get("common.page.language", locale)),
                        otherLanguage(escape(address), locale),
                        body);
    }

    /** A page that says one thing, in one language, at whatever address. */
    public String notice(Locale locale, String title, String text) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
                <style>%s</style>
                </head>
                <body><main>
                <h1>%s</h1>
                <p>%s</p>
                <p><a href="/">%s</a></p>
                </main></body>
                </html>
                """
                .formatted(
                        "zh".equals(language(locale)) ? "zh-CN" : "en",
                        escape(title),
                        STYLE,
                        escape(title),
                        escape(text),
                        escape(texts.get("common.page.home", locale)));
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

    public static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static String otherLanguage(String address, Locale locale) {
        return "zh".equals(language(locale))
                ? "<a href=\"" + address + "?lang=en\" lang=\"en\" hreflang=\"en\">English</a>"
                : "<a href=\"" + address + "?lang=zh\" lang=\"zh-CN\" hreflang=\"zh-CN\">中文</a>";
    }
}
