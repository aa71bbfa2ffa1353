package io.journeyloop.lobby;

import static io.journeyloop.common.Message.say;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyloop.common.DatabaseId;
import io.journeyloop.common.Problem;

/** Which visit to a branch. Plain number in JSON. */
public record VisitId(@JsonValue long value) implements DatabaseId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VisitId {
        DatabaseId.require(value);
    }

    /**
     * The one that other systems name by a number.
     *
     * @throws Problem (not found) for a number that no visit can have
     */
    public static VisitId named(long number) {
        if (number < 1) {
            throw unknown(number);
        }
        return new VisitId(number);
    }

    static Problem unknown(long number) {
        return Problem.notFound("visit", number, say("lobby.problem.visit", Long.toString(number)));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
