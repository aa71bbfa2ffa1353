package io.journeyloop.breakpoint.rest;

import io.journeyloop.breakpoint.ResumePage;
import io.journeyloop.breakpoint.ResumePage.State;
import io.journeyloop.breakpoint.ResumePages;
import io.journeyloop.common.Problem;
import io.journeyloop.common.PublicPage;
import io.journeyloop.common.TokenGuessThrottle;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The customer's way back: opened from a message, without login; looking changes nothing, going on uses it up. */
@RestController
@Hidden
class ResumePageController {

    private final ResumePages pages;
    private final ResumePageHtml page;
    private final TokenGuessThrottle guesses;

    ResumePageController(ResumePages pages, ResumePageHtml page, TokenGuessThrottle guesses) {
        this.pages = pages;
        this.page = page;
        this.guesses = guesses;
    }

    @GetMapping("/r/{token}")
    ResponseEntity<String> open(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            HttpServletRequest request) {
        Locale language = PublicPage.locale(lang, locale);
        return answer(token, language, request, HttpStatus.OK, () -> pages.view(token, language));
    }

    @PostMapping("/r/{token}")
    ResponseEntity<String> goOn(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String lang,
            Locale locale,
            HttpServletRequest request) {
        Locale language = PublicPage.locale(lang, locale);
        return answer(token, language, request, HttpStatus.CONFLICT, () -> goOn(token, language));
    }

    /** Somebody of the bank was faster by a moment: the page says so, as if it had been opened a moment later. */
    private ResumePage goOn(String token, Locale language) {
        try {
            return pages.goOn(token, language);
        } catch (Problem taken) {
            if (taken.kind() != Problem.Kind.CONFLICT) {
                throw taken;
            }
            return pages.view(token, language);
        }
    }

    private ResponseEntity<String> answer(
            String token, Locale language, HttpServletRequest request, HttpStatus taken, Supplier<ResumePage> found) {
        String address = request.getRemoteAddr();
        if (guesses.tooMany(address)) {
            return PublicPage.answer(HttpStatus.TOO_MANY_REQUESTS, page.message(token, language, "slow"), language);
        }
        ResumePage one = found.get();
        if (one.state() == State.UNKNOWN) {
            guesses.wrong(address);
        }
        return PublicPage.answer(status(one.state(), taken), html(token, one, language), language);
    }

    private String html(String token, ResumePage found, Locale language) {
        return switch (found.state()) {
            case OPEN -> page.open(token, Objects.requireNonNull(found.path()), language);
            case RESUMED -> page.resumed(token, Objects.requireNonNull(found.path()), language);
            case TAKEN -> page.taken(token, Objects.requireNonNull(found.path()), language);
            case USED -> page.message(token, language, "used");
            case EXPIRED -> page.message(token, language, "expired");
            case UNKNOWN -> page.message(token, language, "unknown");
            case DONE -> page.message(token, language, "done");
        };
    }

    private static HttpStatus status(State state, HttpStatus taken) {
        return switch (state) {
            case OPEN, RESUMED -> HttpStatus.OK;
            case TAKEN -> taken;
            case USED, EXPIRED, DONE -> HttpStatus.GONE;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
    }
}
