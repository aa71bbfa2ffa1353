package io.journeyloop.journey;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What one asks the log of touchpoint events, and what it answers. */
public final class TouchpointQuery {

    private TouchpointQuery() {}

    /**
     * Which events are meant. Instants bound the entrance, {@code from} included, {@code until} excluded; null is open.
     *
     * @param touchpoint empty for the journey as a whole
     * @param branchNo null for the whole bank
     */
    public record Selection(
            Collection<VersionId> versionIds,
            String touchpoint,
            @Nullable BranchNo branchNo,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** What has become of the entrants one asks for. */
    public enum State {
        ENTERED,
        COMPLETED,
        /** Neither completed nor left. */
        WAITING,
        LEFT,
        BREAKPOINT,
        RECONNECTED,
        RECOVERED,
        /** A breakpoint after which the customer came on by another way. */
        ELSEWHERE,
        LOST,
        /** A breakpoint that is still open. */
        RECOVERABLE
    }

    /** One journey instance behind a figure; {@code at} is when the figure's event happened. */
    public record Instance(
            InstanceId instanceId,
            @Nullable CustomerId customerId,
            BranchNo branchNo,
            VersionId versionId,
            Instant enteredAt,
            Instant at) {}

    /** Entrances into one touchpoint within a short time, both ends included. */
    public record Slice(VersionId versionId, String touchpoint, Instant from, Instant to) {}

    /** How many there were. */
    public record SliceCount(VersionId versionId, String touchpoint, long entered) {}
}
