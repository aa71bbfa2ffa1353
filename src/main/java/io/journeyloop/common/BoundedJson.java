package io.journeyloop.common;

import java.io.DataInput;
import java.io.InputStream;
import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * Reads JSON with {@link BoundedNumbers} alone, whatever it is read into: a record, a map, a tree. Jackson's own
 * constraints bound a number's length, not its exponent.
 */
final class BoundedJson extends JsonFactory {

    BoundedJson(JsonFactoryBuilder settings) {
        super(settings);
    }

    private BoundedJson(BoundedJson source) {
        super(source);
    }

    @Override
    public JsonFactory copy() {
        return new BoundedJson(this);
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext io, InputStream in) {
        return new Bounded(super._createParser(reading, io, in));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext io, Reader in) {
        return new Bounded(super._createParser(reading, io, in));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext reading, IOContext io, char[] data, int offset, int length, boolean recyclable) {
        return new Bounded(super._createParser(reading, io, data, offset, length, recyclable));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext io, byte[] data, int offset, int length) {
        return new Bounded(super._createParser(reading, io, data, offset, length));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext io, DataInput in) {
        return new Bounded(super._createParser(reading, io, in));
    }

    private static final class Bounded extends JsonParserDelegate {

        Bounded(JsonParser parser) {
            super(parser);
        }

        @Override
        public JsonToken nextToken() {
            return checked(super.nextToken());
        }

        @Override
        public JsonToken nextValue() {
            return checked(super.nextValue());
        }

        private JsonToken checked(JsonToken token) {
            if (token != null && token.isNumeric() && !BoundedNumbers.holds(getString())) {
                throw new NumberOutOfBounds(
                        this, field(streamReadContext().pathAsPointer()), BoundedNumbers.shown(getString()));
            }
            return token;
        }

        private static String field(JsonPointer path) {
            StringBuilder field = new StringBuilder();
            for (JsonPointer at = path; at != null && !at.matches(); at = at.tail()) {
                if (at.mayMatchElement()) {
                    field.append('[').append(at.getMatchingIndex()).append(']');
                } else {
                    field.append(field.isEmpty() ? "" : ".").append(at.getMatchingProperty());
                }
            }
            return field.isEmpty() ? "body" : field.toString();
        }
    }
}
