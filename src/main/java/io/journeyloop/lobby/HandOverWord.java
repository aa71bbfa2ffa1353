package io.journeyloop.lobby;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague says with a hand-over: a short sentence, and no number by which somebody could be called.
 *
 * @param by the user name of who said it
 */
public record HandOverWord(String text, String by, Instant at) {

    static final int LONGEST = 200;

    /** Digits of any script; blanks, dots and dashes between them don't hide a telephone number. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\p{Nd}(?:[\\s.·\\-–—()]*\\p{Nd}){6,}");

    /**
     * The word as it is kept.
     *
     * @throws Problem (invalid) where there is none, it is too long or holds a long number
     */
    static String check(@Nullable String typed) {
        String word = typed == null ? "" : typed.strip();
        if (word.isEmpty()) {
            throw Problem.invalid("word", null, say("lobby.problem.word-missing"));
        }
        if (word.codePointCount(0, word.length()) > LONGEST) {
            throw Problem.invalid("word", word.length(), say("lobby.problem.word-long", LONGEST));
        }
        if (LONG_NUMBER.matcher(word).find()) {
            throw Problem.invalid("word", null, say("lobby.problem.word-number"));
        }
        return word;
    }

    /** Nothing of what was said. */
    @Override
    public String toString() {
        return "HandOverWord[…]";
    }
}
