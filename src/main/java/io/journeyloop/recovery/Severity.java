package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.Arrays;
import java.util.List;

/** How grave a case is; S1 is the gravest. */
public enum Severity {
    S1,
    S2,
    S3,
    S4;

    /** All there are, as they stand in the database, the API and decision tables. */
    public static List<String> slugs() {
        return Arrays.stream(values()).map(Severity::slug).toList();
    }

    /** As it stands in the database, the API and decision tables. */
    public String slug() {
        return name();
    }

    /** @throws Problem INVALID naming the ones there are; a decision table may say anything */
    public static Severity of(String slug) {
        return Arrays.stream(values())
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("severity", slug, say("recovery.problem.severity", slug, slugs())));
    }
}
