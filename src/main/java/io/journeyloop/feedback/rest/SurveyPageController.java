package io.journeyloop.feedback.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.common.PublicPage;
import io.journeyloop.common.Texts;
import io.journeyloop.common.TokenGuessThrottle;
import io.journeyloop.feedback.PublicSurvey;
import io.journeyloop.feedback.SurveyDefinition;
import io.journeyloop.feedback.SurveyState;
import io.journeyloop.feedback.Surveys;
import io.journeyloop.feedback.rest.SurveyPage.Entered;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The customer's own page: opened from a message, without login, good for one answer. */
@RestController
@Hidden
class SurveyPageController {

    private static final int MINUTE = 60;
    private static final Set<String> PAGE_FIELDS = Set.of("lang", "_charset_");

    private final Surveys surveys;
    private final SurveyPage page;
    private final Texts texts;
    private final TokenGuessThrottle guesses;
    private final JsonMapper json;

    SurveyPageController(Surveys surveys, SurveyPage page, Texts texts, TokenGuessThrottle guesses, JsonMapper json) {
        this.surveys = surveys;
        this.page = page;
        this.texts = texts;
        this.guesses = guesses;
        this.json = json;
    }

    @GetMapping("/s/{token}")
    ResponseEntity<String> open(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            HttpServletRequest request) {
        Locale language = PublicPage.locale(lang, locale);
        if (guesses.tooMany(request.getRemoteAddr())) {
            return slow(token, language);
        }
        PublicSurvey found = view(token, request);
        return found.state() == SurveyState.OPEN
                ? PublicPage.answer(
                        HttpStatus.OK,
                        page.question(token, found, language, Entered.NOTHING),
                        language,
                        page.keepScript())
                : PublicPage.answer(status(found.state()), page.message(token, language, key(found.state())), language);
    }

    @PostMapping(
            path = "/s/{token}",
            consumes = {MediaType.APPLICATION_FORM_URLENCODED_VALUE, MediaType.MULTIPART_FORM_DATA_VALUE})
    ResponseEntity<String> answer(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String score,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            HttpServletRequest request) {
        Locale language = PublicPage.locale(lang, locale);
        if (guesses.tooMany(request.getRemoteAddr())) {
            return slow(token, language);
        }
        Integer given = PostedAnswer.whole(score);
        try {
            PublicSurvey found = view(token, request);
            if (found.state() == SurveyState.OPEN) {
                requireKnown(request);
                found = given == null ? refuseMissing(survey(found)) : surveys.answer(token, given, words);
            }
            SurveyState state = found.state();
            String key = state == SurveyState.OPEN ? "thanks" : key(state);
            return PublicPage.answer(status(state), page.message(token, language, key), language);
        } catch (Problem refused) {
            return again(token, new Entered(given, words, sentence(refused, language)), language);
        }
    }

    @PostMapping(path = "/s/{token}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> answer(@PathVariable String token, HttpServletRequest request)
            throws IOException {
        if (guesses.tooMany(request.getRemoteAddr())) {
            throw new Problem(Problem.Kind.TOO_OFTEN, null, null, say("common.problem.too-often", MINUTE));
        }
        PublicSurvey found = view(token, request);
        if (found.state() == SurveyState.OPEN) {
            PostedAnswer given = PostedAnswer.of(body(request), survey(found));
            found = surveys.answer(token, given.score(), given.words());
        }
        return ResponseEntity.status(status(found.state()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Map.of("answered", found.state() == SurveyState.OPEN, "state", key(found.state())));
    }

    /** No more questions, please: one press, whatever became of this one. */
    @PostMapping("/s/{token}/stop")
    ResponseEntity<String> stop(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            HttpServletRequest request) {
        Locale language = PublicPage.locale(lang, locale);
        if (guesses.tooMany(request.getRemoteAddr())) {
            return slow(token, language);
        }
        boolean known = view(token, request).state() != SurveyState.UNKNOWN && surveys.stop(token);
        return PublicPage.answer(
                known ? HttpStatus.OK : HttpStatus.NOT_FOUND,
                page.message(token, language, known ? "stopped" : "unknown"),
                language);
    }

    /** The link first: nothing of what is posted to one that is not good is read. */
    private PublicSurvey view(String token, HttpServletRequest request) {
        PublicSurvey found = surveys.view(token);
        if (found.state() == SurveyState.UNKNOWN) {
            guesses.wrong(request.getRemoteAddr());
        }
        return found;
    }

    private JsonNode body(HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            return json.readTree(body);
        } catch (JacksonException unreadable) {
            throw new HttpMessageNotReadableException("No JSON", unreadable, new ServletServerHttpRequest(request));
        }
    }

    private static void requireKnown(HttpServletRequest request) {
        PostedAnswer.requireKnown(Collections.list(request.getParameterNames()).stream()
                .filter(name -> !PAGE_FIELDS.contains(name))
                .toList());
    }

    private ResponseEntity<String> slow(String token, Locale language) {
        return PublicPage.answer(HttpStatus.TOO_MANY_REQUESTS, page.message(token, language, "slow"), language);
    }

    private static PublicSurvey refuseMissing(SurveyDefinition survey) {
        throw Problem.invalid("score", null, say("feedback.problem.no-score", survey.min(), survey.max()));
    }

    private ResponseEntity<String> again(String token, Entered entered, Locale language) {
        PublicSurvey found = surveys.view(token);
        return PublicPage.answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                page.question(token, found, language, entered),
                language,
                page.keepScript());
    }

    private String sentence(Problem refused, Locale language) {
        return switch (String.valueOf(refused.field())) {
            case "words" -> texts.get("feedback.page.tooLong", language);
            case "score" -> texts.get("feedback.page.choose", language);
            default -> refused.sentence(language);
        };
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
}
