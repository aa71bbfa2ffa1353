package io.journeyloop.feedback.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.common.PublicPage;
import io.journeyloop.common.Texts;
import io.journeyloop.feedback.PublicSurvey;
import io.journeyloop.feedback.SurveyDefinition;
import io.journeyloop.feedback.SurveyState;
import io.journeyloop.feedback.Surveys;
import io.journeyloop.feedback.rest.SurveyPage.Entered;
import io.swagger.v3.oas.annotations.Hidden;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The customer's own page: opened from a message, without login, good for one answer. */
@RestController
@Hidden
class SurveyPageController {

    /** An answer as another system posts it. */
    record JsonAnswer(@Nullable BigDecimal score, @Nullable String words) {}

    private final Surveys surveys;
    private final SurveyPage page;
    private final Texts texts;

    SurveyPageController(Surveys surveys, SurveyPage page, Texts texts) {
        this.surveys = surveys;
        this.page = page;
        this.texts = texts;
    }

    @GetMapping("/s/{token}")
    ResponseEntity<String> open(
            @PathVariable String token, @RequestParam(required = false) @Nullable String lang, Locale locale) {
        Locale language = PublicPage.locale(lang, locale);
        PublicSurvey found = surveys.view(token);
        return found.state() == SurveyState.OPEN
                ? PublicPage.answer(
                        HttpStatus.OK, page.question(token, survey(found), language, Entered.NOTHING), language)
                : PublicPage.answer(status(found.state()), page.message(token, language, key(found.state())), language);
    }

    @PostMapping(path = "/s/{token}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String score,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale) {
        Locale language = PublicPage.locale(lang, locale);
        Integer given = whole(score);
        try {
            PublicSurvey found = given == null ? refuseMissing(token) : surveys.answer(token, given, words);
            SurveyState state = found.state();
            String key = state == SurveyState.OPEN ? "thanks" : key(state);
            return PublicPage.answer(status(state), page.message(token, language, key), language);
        } catch (Problem refused) {
            return again(token, new Entered(given, words, sentence(refused, language)), language);
        }
    }

    @PostMapping(path = "/s/{token}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> answer(@PathVariable String token, @RequestBody JsonAnswer answer) {
        Integer given = answer.score() == null
                ? null
                : whole(answer.score().stripTrailingZeros().toPlainString());
        PublicSurvey found = given == null ? refuseMissing(token) : surveys.answer(token, given, answer.words());
        return ResponseEntity.status(status(found.state()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Map.of("answered", found.state() == SurveyState.OPEN, "state", key(found.state())));
    }

    /** A spent token is spent whatever was posted to it; only an open one asks for a score. */
    private PublicSurvey refuseMissing(String token) {
        PublicSurvey found = surveys.view(token);
        if (found.state() != SurveyState.OPEN) {
            return found;
        }
        SurveyDefinition survey = survey(found);
        throw Problem.invalid("score", null, say("feedback.problem.no-score", survey.min(), survey.max()));
    }

    private ResponseEntity<String> again(String token, Entered entered, Locale language) {
        PublicSurvey found = surveys.view(token);
        return PublicPage.answer(
                HttpStatus.UNPROCESSABLE_CONTENT, page.question(token, survey(found), language, entered), language);
    }

    private String sentence(Problem refused, Locale language) {
        return texts.get("words".equals(refused.field()) ? "feedback.page.tooLong" : "feedback.page.choose", language);
    }

    private static SurveyDefinition survey(PublicSurvey found) {
        return Objects.requireNonNull(found.survey());
    }

    private static HttpStatus status(SurveyState state) {
        return switch (state) {
            case OPEN -> HttpStatus.OK;
            case USED, EXPIRED -> HttpStatus.GONE;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }

    private static String key(SurveyState state) {
        return state == SurveyState.OPEN ? "answered" : state.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Integer whole(@Nullable String score) {
        return score != null && score.matches("-?\\d{1,4}") ? Integer.valueOf(score) : null;
    }
}
