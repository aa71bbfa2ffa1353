package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyloop.common.DatabaseId;
import io.journeyloop.common.Problem;

/** Which breakpoint. Plain number in JSON. */
public record BreakpointId(@JsonValue long value) implements DatabaseId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BreakpointId {
        DatabaseId.require(value);
    }

    /**
     * The one that other systems name by a number.
     *
     * @throws Problem (not found) for a number that no breakpoint can have
     */
    public static BreakpointId named(long number) {
        if (number < 1) {
            throw unknown(number);
        }
        return new BreakpointId(number);
    }

    static Problem unknown(long number) {
        return Problem.notFound("id", number, say("breakpoint.problem.breakpoint"));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
