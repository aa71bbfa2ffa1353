package io.journeyloop.breakpoint;

import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the customer's page may know: nothing about the customer but the masked name.
 *
 * @param state what the link is good for
 * @param path null where the link is unknown, used or expired
 */
public record ResumePage(State state, @Nullable Path path) {

    /** What a link is good for. */
    public enum State {
        OPEN,
        /** The customer goes on: the link has just been used. */
        RESUMED,
        /** Used before. */
        USED,
        EXPIRED,
        UNKNOWN,
        /** Nothing is left to do: the touchpoint was passed. */
        DONE,
        /** Somebody of the bank goes on with the customer right now; the link stays good. */
        TAKEN
    }

    /**
     * The way so far and the way left.
     *
     * @param name masked; empty where unknown
     * @param branchNo the branch that expects the customer
     * @param visitCode six digits to show at its counter
     * @param stages in the model's order
     * @param left what is left to do, in the model's order
     * @param expiresAt until when link and code are good
     * @param takenBy who goes on with the customer, where somebody of the bank does
     */
    public record Path(
            String journeyKey,
            VersionId versionId,
            String name,
            BranchNo branchNo,
            String visitCode,
            List<Stage> stages,
            List<Left> left,
            Instant expiresAt,
            @Nullable Claim takenBy) {}

    /** A stage, and whether it lies behind the customer. */
    public record Stage(String id, String name, boolean done) {}

    /** Something left to do, and by which channel. */
    public record Left(String touchpoint, String name, String channel) {}
}
