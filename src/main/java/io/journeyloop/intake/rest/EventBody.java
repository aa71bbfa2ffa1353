package io.journeyloop.intake.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.intake.EventIntake;
import io.journeyloop.intake.EventMessage;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request's events one by one, and stops where they become too many: what follows is never read. */
@Component
class EventBody {

    /** Room for as many events as are taken at once, each with all it may say. */
    private static final long LARGEST = 32L * 1024 * 1024;

    /** Bounds no number: an event that says one without an end is refused alone, and none is ever computed. */
    private static final JsonFactory TEXT = new JsonFactory();

    private final ObjectReader one;

    EventBody(JsonMapper json) {
        one = json.readerFor(EventMessage.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * @throws Problem (too large) at the first event or byte too many
     * @throws HttpMessageNotReadableException where it is no array of events
     */
    List<@Nullable EventMessage> read(HttpServletRequest request) throws IOException {
        List<@Nullable EventMessage> events = new ArrayList<>();
        try (JsonParser parser = TEXT.createParser(ObjectReadContext.empty(), new Bounded(request.getInputStream()))) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new HttpMessageNotReadableException("not an array", new ServletServerHttpRequest(request));
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (events.size() == EventIntake.LIMIT) {
                    throw tooMany();
                }
                events.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : one.<EventMessage>readValue(parser));
            }
            return events;
        } catch (JacksonException unreadable) {
            if (unreadable.getCause() instanceof TooLong) {
                throw tooMany();
            }
            throw new HttpMessageNotReadableException("no event", unreadable, new ServletServerHttpRequest(request));
        }
    }

    private static Problem tooMany() {
        return new Problem(
                Problem.Kind.TOO_LARGE,
                "events",
                null,
                say("intake.problem.events", EventIntake.LIMIT, LARGEST / 1024 / 1024),
                Map.of("limit", EventIntake.LIMIT));
    }

    private static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        private TooLong() {
            super("longer than " + LARGEST);
        }
    }

    private static final class Bounded extends FilterInputStream {

        private long left = LARGEST;

        private Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return count(super.read(), 1);
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int got = super.read(to, offset, length);
            return count(got, got);
        }

        private int count(int result, int bytes) throws IOException {
            left -= Math.max(bytes, 0);
            if (left < 0) {
                throw new TooLong();
            }
            return result;
        }
    }
}
