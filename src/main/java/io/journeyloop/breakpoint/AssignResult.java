package io.journeyloop.breakpoint;

import io.journeyloop.common.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of giving breakpoints to somebody.
 *
 * @param assigned how many that person takes care of now
 * @param refused ids by reason, in the order they were given
 */
public record AssignResult(int assigned, Map<Refusal, List<BreakpointId>> refused) {

    /** Why a breakpoint was left as it was. */
    public enum Refusal {
        /** There is none of that id. */
        UNKNOWN,
        /** It belongs to a branch that the person asking, or the one who is to get it, does not see. */
        OTHER_BRANCH,
        /** Recovered or lost already. */
        CLOSED,
        /** Drawn for the comparison; one by one by hand stays possible. */
        HELD_BACK,
        /** Somebody goes on with the customer right now. */
        CLAIMED,
        /** The follow-up could not be started. */
        FAILED;

        /** The word in the API. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** What people call it. */
        public Message title() {
            return new Message("breakpoint.refusal." + slug(), List.of());
        }
    }
}
