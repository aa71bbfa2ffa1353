package io.journeyloop.intake;

import io.journeyloop.common.BoundedNumbers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What an event says under one name, with the digits of a number as they were sent.
 *
 * @param text null where it can't be kept: a list or an object, or a number without an end
 */
@JsonDeserialize(using = EventValue.AsSent.class)
public record EventValue(@Nullable String text) {

    /** A value may be personal. */
    @Override
    public String toString() {
        return "EventValue[…]";
    }

    static final class AsSent extends ValueDeserializer<EventValue> {

        @Override
        public EventValue deserialize(JsonParser parser, DeserializationContext context) {
            JsonToken token = parser.currentToken();
            if (token.isStructStart()) {
                parser.skipChildren();
                return new EventValue(null);
            }
            String text = parser.getString();
            boolean number = token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
            return new EventValue(number && !BoundedNumbers.holds(text) ? null : text);
        }
    }
}
