package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyloop.common.DatabaseId;
import io.journeyloop.common.Problem;

/** Which launch. Plain number in JSON. */
public record LaunchId(@JsonValue long value) implements DatabaseId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LaunchId {
        DatabaseId.require(value);
    }

    /**
     * The one that other systems name by a number.
     *
     * @throws Problem (not found) for a number that no launch can have
     */
    public static LaunchId named(long number) {
        if (number < 1) {
            throw unknown(number);
        }
        return new LaunchId(number);
    }

    static Problem unknown(long number) {
        return Problem.notFound("launch", number, say("journey.problem.launch"));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
