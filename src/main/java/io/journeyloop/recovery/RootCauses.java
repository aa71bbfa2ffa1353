package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The root causes a case may have; a short list, so that cases can be counted by it. */
public final class RootCauses {

    public static final List<String> ALL = List.of(
            "waiting", "staff-attitude", "product", "fee", "digital-fault", "process", "misunderstanding", "other");

    private RootCauses() {}

    /** @throws Problem INVALID naming the ones there are */
    static String require(@Nullable String rootCause) {
        if (rootCause == null || !ALL.contains(rootCause)) {
            throw Problem.invalid("rootCause", rootCause, say("recovery.problem.root-cause", ALL));
        }
        return rootCause;
    }
}
