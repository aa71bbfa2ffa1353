package io.journeyloop.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.journeyloop.common.DatabaseId;

/** Which customer: the id in our database, not the number that the bank knows the customer by. Plain number in JSON. */
public record CustomerId(@JsonValue long value) implements DatabaseId {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CustomerId {
        DatabaseId.require(value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
