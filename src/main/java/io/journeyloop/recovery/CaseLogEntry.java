package io.journeyloop.recovery;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's log.
 *
 * @param who user name, or {@code system}
 * @param what what happened, a key of the module's texts ({@code recovery.log.<what>})
 * @param detail the particulars, where any; may hold the customer's words
 */
public record CaseLogEntry(CaseId caseId, Instant at, String who, String what, @Nullable String detail) {
    private static final Set<String> CODED =
            Set.of("triaged", "owner", "matched", "legal-over", "approval-needed", "remedy");

    /** Whether the particulars are codes and numbers of the product's own; otherwise people may have said them. */
    public boolean isCoded() {
        return CODED.contains(what);
    }

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "CaseLogEntry[" + what + "]";
    }
}
