package io.journeyloop.lobby;

import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.staff.StaffMember;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague who meets the customer has to know, at a glance.
 *
 * @param broken the customer's open breakpoints, newest first
 * @param told what the customer told online, each field once, the newest word
 * @param underWay the journey that the visit would go on with, or goes on with; null where one would begin
 * @param path the stages of that journey, in order
 * @param startable journeys that can begin here
 * @param colleagues to whom the visit may be handed
 * @param mine whether the signed-in person may go on: nobody else has the customer
 */
public record VisitBrief(
        HallRow row,
        List<BreakpointRow> broken,
        List<PrefilledAnswer> told,
        @Nullable JourneyInstance underWay,
        List<JourneyMap.Stage> path,
        List<JourneyMap> startable,
        List<StaffMember> colleagues,
        boolean mine) {}
