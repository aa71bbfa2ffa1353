package io.journeyloop.studio;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;

/** What owners write to one another. */
final class OwnerNote {

    private static final int LONGEST = 1000;

    private OwnerNote() {}

    /** The text without blanks around it. */
    static String checked(String field, String text) {
        if (text.length() > LONGEST) {
            throw Problem.invalid(field, text.length(), say("studio.problem.long", LONGEST));
        }
        return text.strip();
    }
}
