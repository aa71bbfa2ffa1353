package io.journeyloop.worklist;

import static io.journeyloop.common.Message.say;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyloop.common.Problem;
import io.journeyloop.common.TextId;

/** Which task: the process engine's own id of it. Plain text in JSON. */
public record TaskId(@JsonValue String value) implements TextId {

    private static final int LONGEST = 64;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TaskId {
        TextId.require(value, LONGEST);
    }

    /**
     * The one that other systems and addresses name.
     *
     * @throws Problem (not found) for a text that no task can have
     */
    public static TaskId named(String text) {
        if (!TextId.isPossible(text, LONGEST)) {
            throw unknown(text);
        }
        return new TaskId(text);
    }

    static Problem unknown(String text) {
        return Problem.notFound("task", text, say("worklist.problem.task", text));
    }

    @Override
    public String toString() {
        return value;
    }
}
