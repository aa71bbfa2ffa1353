package io.journeyloop.feedback.rest;

import io.journeyloop.common.PublicPage;
import io.journeyloop.common.Texts;
import io.journeyloop.feedback.Answers;
import io.journeyloop.feedback.PublicSurvey;
import io.journeyloop.feedback.SurveyDefinition;
import io.journeyloop.journey.Labels;
import io.journeyloop.time.BankZone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The customer's page as plain HTML: no login, nothing about the customer, readable by a screen reader. */
@Component
class SurveyPage {

    /** What a customer had entered when the page has to be shown again. */
    record Entered(@Nullable Integer score, String words, @Nullable String error) {

        /** Nothing of what people said. */
        @Override
        public String toString() {
            return "Entered[…]";
        }

        static final Entered NOTHING = new Entered(null, "", null);
    }

    private final Texts texts;
    private final PublicPage frame;
    private final Labels labels;
    private final BankZone bank;
    private final String keepScript = read("pages/survey-keep.js");

    SurveyPage(Texts texts, PublicPage frame, Labels labels, BankZone bank) {
        this.texts = texts;
        this.frame = frame;
        this.labels = labels;
        this.bank = bank;
    }

    /** Keeps what is entered in this tab of the customer's own browser, so that a reload or the other language loses nothing. */
    String keepScript() {
        return keepScript;
    }

    String question(String token, PublicSurvey found, Locale locale, Entered entered) {
        SurveyDefinition survey = Objects.requireNonNull(found.survey());
        Map<String, Object> shown = new HashMap<>(Map.of(
                "token",
                token,
                "about",
                about(found, locale),
                "question",
                survey.question().in(locale),
                "min",
                survey.min(),
                "max",
                survey.max(),
                "low",
                end(survey.min(), survey.low().in(locale)),
                "high",
                end(survey.max(), survey.high().in(locale)),
                "followUp",
                survey.followUp().in(locale),
                "mostWords",
                Answers.MAX_WORDS,
                "words",
                entered.words()));
        shown.put("script", keepScript);
        if (entered.score() != null) {
            shown.put("chosen", entered.score());
        }
        if (entered.error() != null) {
            shown.put("error", entered.error());
        }
        return frame.html("survey", "/s/" + token, locale, shown);
    }

    /** What the question is about: the journey and the day, never who. */
    private String about(PublicSurvey found, Locale locale) {
        String day = Objects.requireNonNull(found.askedAt())
                .atZone(bank.zone())
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        String journey = found.journey();
        return journey == null
                ? texts.get("feedback.page.about.day", locale, day)
                : texts.get("feedback.page.about", locale, labels.journey(journey, locale, ""), day);
    }

    /** A page that says one thing: thanks, used, expired or unknown. */
    String message(String token, Locale locale, String key) {
        return frame.html(
                "message",
                "/s/" + token,
                locale,
                Map.of(
                        "title", texts.get("feedback.page." + key + ".title", locale),
                        "text", texts.get("feedback.page." + key + ".text", locale)));
    }

    private static String end(int score, String words) {
        return words.isBlank() ? "" : score + " · " + words;
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
