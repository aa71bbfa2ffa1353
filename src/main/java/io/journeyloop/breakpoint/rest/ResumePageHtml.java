package io.journeyloop.breakpoint.rest;

import static io.journeyloop.common.PublicPage.escape;
import static io.journeyloop.common.PublicPage.language;

import io.journeyloop.breakpoint.ResumePage.Left;
import io.journeyloop.breakpoint.ResumePage.Path;
import io.journeyloop.breakpoint.ResumePage.Stage;
import io.journeyloop.common.Channel;
import io.journeyloop.common.PublicPage;
import io.journeyloop.common.Texts;
import io.journeyloop.staff.Branches;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The customer's way back as plain HTML: how far the way is, what is left and how to do it, and a code for the counter. */
@Component
class ResumePageHtml {

    private static final String STYLE =
            """
            h2{font-size:16px;line-height:24px;margin:28px 0 8px}
            ol,ul{margin:0;padding:0;list-style:none}
            li{padding:10px 0;border-bottom:1px solid var(--line)}
            li b{display:block;font-weight:600}
            .way li{display:flex;justify-content:space-between;gap:16px}
            .way .done{color:var(--soft)}
            .code{border:1px solid var(--line);border-radius:6px;padding:14px 16px;margin:8px 0}
            .code strong{display:block;font-size:32px;line-height:40px;letter-spacing:.16em;font-variant-numeric:tabular-nums}
            """;

    private final PublicPage frame;
    private final Texts texts;
    private final Branches branches;

    ResumePageHtml(PublicPage frame, Texts texts, Branches branches) {
        this.frame = frame;
        this.texts = texts;
        this.branches = branches;
    }

    /** What is left, with the button to go on. */
    String open(String token, Path path, Locale locale) {
        String button =
                """
                <form method="post" action="/r/%s?lang=%s"><button type="submit">%s</button></form>
                <p class="note">%s</p>
                """
                        .formatted(
                                escape(token),
                                language(locale),
                                text("breakpoint.page.go", locale),
                                text("breakpoint.page.note", locale, until(path.expiresAt(), path, locale)));
        return page(
                token,
                locale,
                "breakpoint.page.open",
                hello(path, "breakpoint.page.open", locale)
                        + left(path, locale)
                        + button
                        + code(path, locale)
                        + way(path, locale));
    }

    /** The customer goes on: how, and the code. */
    String resumed(String token, Path path, Locale locale) {
        return page(
                token,
                locale,
                "breakpoint.page.resumed",
                hello(path, "breakpoint.page.resumed", locale)
                        + left(path, locale)
                        + code(path, locale)
                        + way(path, locale));
    }

    /** A colleague goes on with the customer: nothing to press, but the code stays good. */
    String taken(String token, Path path, Locale locale) {
        return page(
                token,
                locale,
                "breakpoint.page.taken",
                hello(path, "breakpoint.page.taken", locale) + code(path, locale) + left(path, locale));
    }

    /** A page that says one thing and the next step. */
    String message(String token, Locale locale, String key) {
        String name = "breakpoint.page." + key;
        return page(token, locale, name, "<p>" + text(name + ".text", locale) + "</p>\n");
    }

    private String page(String token, Locale locale, String key, String body) {
        String title = texts.get(key + ".title", locale);
        return frame.html("/r/" + token, locale, title, STYLE, "<h1>" + escape(title) + "</h1>\n" + body);
    }

    private String hello(Path path, String key, Locale locale) {
        String hello = path.name().isEmpty() ? "" : text("breakpoint.page.hello", locale, path.name()) + " ";
        return "<p>" + hello + text(key + ".text", locale, branches.name(path.branchNo(), locale)) + "</p>\n";
    }

    private String left(Path path, Locale locale) {
        if (path.left().isEmpty()) {
            return "";
        }
        return "<h2>" + text("breakpoint.page.left", locale) + "</h2>\n<ol>"
                + path.left().stream().map(one -> left(one, path, locale)).collect(Collectors.joining())
                + "</ol>\n";
    }

    private String left(Left one, Path path, Locale locale) {
        String channel = Channel.SLUGS.contains(one.channel()) ? one.channel() : Channel.BRANCH.slug();
        return "<li><b>" + escape(one.name()) + "</b>"
                + text("breakpoint.page.how." + channel, locale, branches.name(path.branchNo(), locale)) + "</li>";
    }

    private String code(Path path, Locale locale) {
        return """
                <h2>%s</h2>
                <div class="code"><span>%s</span><strong>%s</strong><span class="note">%s</span></div>
                """
                .formatted(
                        text("breakpoint.page.branch", locale),
                        escape(branches.name(path.branchNo(), locale)),
                        escape(path.visitCode()),
                        text("breakpoint.page.code", locale, until(path.expiresAt(), path, locale)));
    }

    private String way(Path path, Locale locale) {
        return "<h2>" + text("breakpoint.page.way", locale) + "</h2>\n<ul class=\"way\">"
                + path.stages().stream().map(stage -> stage(stage, locale)).collect(Collectors.joining())
                + "</ul>\n";
    }

    private String stage(Stage stage, Locale locale) {
        return stage.done()
                ? "<li class=\"done\"><span>" + escape(stage.name()) + "</span><span>✓ "
                        + text("breakpoint.page.done-word", locale) + "</span></li>"
                : "<li><span>" + escape(stage.name()) + "</span></li>";
    }

    private String until(Instant at, Path path, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(branches.zone(path.branchNo())));
    }

    private String text(String key, Locale locale, Object... arguments) {
        return escape(texts.get(key, locale, arguments));
    }
}
