package io.journeyloop.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyloop.common.DatabaseId;

/** Which contact. Plain number in JSON. */
public record ContactId(@JsonValue long value) implements DatabaseId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContactId {
        DatabaseId.require(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
