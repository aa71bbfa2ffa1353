package io.journeyloop.metrics;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The channels of the journey language. */
final class Channels {

    static final List<String> ALL = List.of("branch", "phone", "app", "wecom", "sms", "email", "web", "atm");

    private Channels() {}

    static void require(@Nullable String channel) {
        if (channel != null && !ALL.contains(channel)) {
            throw Problem.notFound("channel", channel, say("metrics.problem.channel", channel, ALL));
        }
    }
}
