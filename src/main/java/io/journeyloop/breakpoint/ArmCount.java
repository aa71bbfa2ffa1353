package io.journeyloop.breakpoint;

import io.journeyloop.staff.BranchNo;
import org.jspecify.annotations.Nullable;

/**
 * How many of those drawn at one touchpoint came back in time, by what was drawn and not by what was then done.
 *
 * @param branchNo null in what several branches have together
 * @param treated breakpoints that were to be followed up
 * @param treatedRecovered those among them recovered within the time
 * @param heldBack breakpoints held back
 * @param heldBackRecovered those among them recovered within the time
 */
public record ArmCount(
        String journeyKey,
        String touchpoint,
        @Nullable BranchNo branchNo,
        long treated,
        long treatedRecovered,
        long heldBack,
        long heldBackRecovered) {}
