package io.journeyloop.breakpoint;

import io.journeyloop.staff.BranchNo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is open at one touchpoint in one branch.
 *
 * @param branchNo null in what several branches have together
 * @param open breakpoints open or being followed up
 * @param unowned those among them whom no person takes care of
 * @param automatic those of them whom the automatic follow-up takes care of
 * @param heldBack those among them held back for the comparison
 * @param newest when the latest was detected
 * @param oldest when the earliest was detected
 * @param value the assets of these customers when they broke off, each customer once, in the bank's currency; those
 *     whose assets are unknown count nothing
 * @param owners who takes care of how many, most first, at most {@value #MOST_OWNERS}
 */
public record BoardGroup(
        String journeyKey,
        String touchpoint,
        @Nullable BranchNo branchNo,
        long open,
        long unowned,
        long automatic,
        long heldBack,
        Instant newest,
        Instant oldest,
        BigDecimal value,
        List<Owner> owners) {

    public static final int MOST_OWNERS = 5;

    /** Somebody who takes care of that many. */
    public record Owner(String username, long n) {}
}
