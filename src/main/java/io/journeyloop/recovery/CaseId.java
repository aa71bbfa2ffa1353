package io.journeyloop.recovery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyloop.common.DatabaseId;

/** Which recovery case: the id of its row, which stays within the module; people and other systems know its number. */
public record CaseId(@JsonValue long value) implements DatabaseId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CaseId {
        DatabaseId.require(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
