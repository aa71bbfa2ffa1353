package io.journeyloop.feedback;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.time.Duration;

/**
 * One survey: a question on a scale and a free follow-up.
 *
 * @param version of question and scale; kept with each answer
 * @param min lowest score, inclusive
 * @param max highest score, inclusive
 * @param expires how long an invitation may be answered
 * @param coolDown how long after any earlier invitation the customer is left in peace; zero where the survey is the
 *     promised end of something the customer asked for
 * @param invitation the script whose words for the customer the invitation says
 */
public record SurveyDefinition(
        String key,
        String version,
        Metric metric,
        int min,
        int max,
        Wording question,
        Wording followUp,
        Wording low,
        Wording high,
        Duration expires,
        Duration coolDown,
        String invitation) {

    /** @throws Problem INVALID where the score is not on the scale */
    public void check(int score) {
        if (score < min || score > max) {
            throw Problem.invalid("score", score, say("feedback.problem.score", score, min, max));
        }
    }
}
