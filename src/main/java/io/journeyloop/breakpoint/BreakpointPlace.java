package io.journeyloop.breakpoint;

/** Where it broke: a touchpoint of a journey's version, in the branch that the journey instance belongs to. */
public record BreakpointPlace(String journeyKey, int versionId, String touchpoint, String branchNo) {}
