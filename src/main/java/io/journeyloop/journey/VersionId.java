package io.journeyloop.journey;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyloop.common.DatabaseId;

/** Which deployed version of a journey: the id of its row. People and other systems know its journey and its number. */
public record VersionId(@JsonValue long value) implements DatabaseId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VersionId {
        DatabaseId.require(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
