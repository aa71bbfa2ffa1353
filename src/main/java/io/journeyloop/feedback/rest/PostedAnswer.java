package io.journeyloop.feedback.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.BoundedNumbers;
import io.journeyloop.common.Problem;
import io.journeyloop.feedback.SurveyDefinition;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An answer as it came in, nothing in it silently dropped: whoever misspells a field is told while the link is good. */
record PostedAnswer(int score, @Nullable String words) {

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "PostedAnswer[…]";
    }

    private static final String SCORE = "score";
    private static final String WORDS = "words";
    private static final List<String> FIELDS = List.of(SCORE, WORDS);

    /**
     * Reads an answer as another system posts it.
     *
     * @throws Problem INVALID naming the field
     */
    static PostedAnswer of(JsonNode body, SurveyDefinition survey) {
        if (!body.isObject()) {
            throw Problem.invalid("body", null, say("feedback.problem.no-score", survey.min(), survey.max()));
        }
        requireKnown(body.propertyNames());
        JsonNode words = body.path(WORDS);
        if (!words.isMissingNode() && !words.isNull() && !words.isString()) {
            throw Problem.invalid(WORDS, null, say("feedback.problem.words-text"));
        }
        return new PostedAnswer(score(body.path(SCORE), survey), words.isString() ? words.asString() : null);
    }

    /** @throws Problem INVALID naming the first field that an answer does not have */
    static void requireKnown(Collection<String> names) {
        names.stream().filter(name -> !FIELDS.contains(name)).findFirst().ifPresent(name -> {
            throw Problem.invalid(BoundedNumbers.shown(name), null, say("feedback.problem.field", FIELDS));
        });
    }

    /** The score as typed; null where it is no whole number. */
    static @Nullable Integer whole(@Nullable String score) {
        return score != null && score.matches("-?\\d{1,4}") ? Integer.valueOf(score) : null;
    }

    private static int score(JsonNode given, SurveyDefinition survey) {
        String text = given.isNumber()
                ? given.decimalValue().stripTrailingZeros().toPlainString()
                : given.isString() ? given.asString() : null;
        Integer score = whole(text);
        if (score == null) {
            throw Problem.invalid(
                    SCORE,
                    text == null ? null : BoundedNumbers.shown(text),
                    say("feedback.problem.no-score", survey.min(), survey.max()));
        }
        return score;
    }
}
