package io.journeyloop.metrics;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Channel;
import io.journeyloop.common.Problem;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The channels of the journey language. */
final class Channels {

    private Channels() {}

    static void require(@Nullable String channel) {
        if (channel != null && Channel.find(channel).isEmpty()) {
            throw Problem.notFound(
                    "channel",
                    channel,
                    say("metrics.problem.channel", channel, String.join(", ", new TreeSet<>(Channel.SLUGS))));
        }
    }
}
