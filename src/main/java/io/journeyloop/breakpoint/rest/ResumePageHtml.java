package io.journeyloop.breakpoint.rest;

import io.journeyloop.breakpoint.ResumePage.Left;
import io.journeyloop.breakpoint.ResumePage.Path;
import io.journeyloop.common.Channel;
import io.journeyloop.common.PublicPage;
import io.journeyloop.common.Texts;
import io.journeyloop.staff.Branches;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The customer's way back as plain HTML: how far the way is, what is left and how to do it, and a code for the counter. */
@Component
class ResumePageHtml {

    private static final String KEY = "breakpoint.page.";

    /** Something left to do, and how. */
    record Step(String name, String how) {}

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
        return page(token, path, locale, "open");
    }

    /** The customer goes on: how, and the code. */
    String resumed(String token, Path path, Locale locale) {
        return page(token, path, locale, "resumed");
    }

    /** A colleague goes on with the customer: nothing to press, but the code stays good. */
    String taken(String token, Path path, Locale locale) {
        return page(token, path, locale, "taken");
    }

    /** A page that says one thing and the next step. */
    String message(String token, Locale locale, String key) {
        return frame.html(
                "message",
                "/r/" + token,
                locale,
                Map.of(
                        "title", texts.get(KEY + key + ".title", locale),
                        "text", texts.get(KEY + key + ".text", locale)));
    }

    private String page(String token, Path path, Locale locale, String state) {
        String branch = branches.name(path.branchNo(), locale);
        return frame.html(
                "resume",
                "/r/" + token,
                locale,
                Map.ofEntries(
                        Map.entry("token", token),
                        Map.entry("title", texts.get(KEY + state + ".title", locale)),
                        Map.entry("text", texts.get(KEY + state + ".text", locale, branch)),
                        Map.entry("name", path.name()),
                        Map.entry("branch", branch),
                        Map.entry("visitCode", path.visitCode()),
                        Map.entry("until", until(path.expiresAt(), path, locale)),
                        Map.entry("mayGoOn", "open".equals(state)),
                        Map.entry("taken", "taken".equals(state)),
                        Map.entry(
                                "left",
                                path.left().stream()
                                        .map(one -> step(one, branch, locale))
                                        .toList()),
                        Map.entry("stages", path.stages())));
    }

    private Step step(Left one, String branch, Locale locale) {
        String channel = Channel.SLUGS.contains(one.channel()) ? one.channel() : Channel.BRANCH.slug();
        return new Step(one.name(), texts.get(KEY + "how." + channel, locale, branch));
    }

    private String until(Instant at, Path path, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(branches.zone(path.branchNo())));
    }
}
