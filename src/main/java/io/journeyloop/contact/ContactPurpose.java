package io.journeyloop.contact;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.Arrays;
import java.util.Locale;

/** Why a customer is contacted: it decides which rules and which consent apply. */
public enum ContactPurpose {
    /** Selling or advertising: capped, needs the consent to marketing, pauses during a recovery. */
    MARKETING,
    /** What the customer is owed: a recovery call, a legal notice, the way back into an interrupted step. */
    SERVICE,
    /** Asking for an opinion: needs the consent to research and has a cool-down. */
    SURVEY;

    /** The word in models, tables and the API. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The purpose of that word.
     *
     * @throws Problem INVALID where the word is none of the three
     */
    public static ContactPurpose of(String slug) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.slug().equals(slug.strip()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("purpose", slug, say("contact.problem.purpose", slug)));
    }
}
