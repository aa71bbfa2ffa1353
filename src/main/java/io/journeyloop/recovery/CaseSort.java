package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.Arrays;

/**
 * In what order cases are listed; always settled by the case's id, so that pages never overlap. What has ended comes
 * after what is under way, except where the day of opening alone decides.
 */
public enum CaseSort {
    /** The nearest deadline by law, then the first contact due first, then the customer of more value. */
    LAW("legalDeadline"),
    LAW_LAST("-legalDeadline"),
    /** The first contact due first, then the deadline by law. */
    DUE("internalDueAt"),
    DUE_LAST("-internalDueAt"),
    VALUE("value"),
    /** The customer of most value. */
    VALUE_FIRST("-value"),
    OPENED("openedAt"),
    OPENED_LAST("-openedAt");

    private final String slug;

    CaseSort(String slug) {
        this.slug = slug;
    }

    /** As it stands in addresses and calls. */
    public String slug() {
        return slug;
    }

    /**
     * The order of that slug.
     *
     * @throws Problem (bad request) naming those there are
     */
    public static CaseSort of(String slug) {
        return Arrays.stream(values())
                .filter(one -> one.slug.equals(slug))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "sort",
                        slug,
                        say(
                                "recovery.problem.sort",
                                slug,
                                Arrays.stream(values()).map(CaseSort::slug).toList())));
    }
}
