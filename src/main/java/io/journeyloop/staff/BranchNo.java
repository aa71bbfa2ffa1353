package io.journeyloop.staff;

import static io.journeyloop.common.Message.say;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyloop.common.Problem;
import io.journeyloop.common.TextId;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The number by which the bank knows a branch, letters among its digits. Plain text in JSON. */
public record BranchNo(@JsonValue String value) implements TextId, Serializable {

    /** As the widest of the columns that hold it; what a branch may be called, {@link Branches} says. */
    private static final int LONGEST = 20;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BranchNo {
        TextId.require(value, LONGEST);
    }

    /**
     * The one that somebody names.
     *
     * @throws Problem (not found) for a text that no branch can be called by; whether there is one is not looked at
     */
    public static BranchNo named(String text) {
        if (!TextId.isPossible(text, LONGEST)) {
            throw unknown(text);
        }
        return new BranchNo(text);
    }

    static Problem unknown(String text) {
        return Problem.notFound("branch", text, say("staff.problem.no-such-branch", text));
    }

    /** Of a text that names a branch already, or of none. */
    public static @Nullable BranchNo orNull(@Nullable String text) {
        return text == null ? null : new BranchNo(text);
    }

    /** As what is asked by text wants it. */
    public static @Nullable String text(@Nullable BranchNo no) {
        return no == null ? null : no.value();
    }

    @Override
    public String toString() {
        return value;
    }
}
