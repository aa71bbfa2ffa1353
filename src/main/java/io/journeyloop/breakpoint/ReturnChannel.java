package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Message;
import io.journeyloop.common.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By which channel a customer comes back. */
public enum ReturnChannel {
    BRANCH,
    ONLINE,
    PHONE;

    /** The word in the API and in the database. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public Message title() {
        return new Message("breakpoint.door." + slug(), List.of());
    }

    /**
     * The channel of that word.
     *
     * @throws Problem INVALID naming the doors there are
     */
    public static ReturnChannel of(@Nullable String slug) {
        return Arrays.stream(values())
                .filter(channel -> channel.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("door", slug, say("breakpoint.problem.door", String.valueOf(slug))));
    }
}
