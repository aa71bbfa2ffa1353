package io.journeyloop.breakpoint;

import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.BranchNo;

/** Where it broke: a touchpoint of a journey's version, in the branch that the journey instance belongs to. */
public record BreakpointPlace(String journeyKey, VersionId versionId, String touchpoint, BranchNo branchNo) {}
