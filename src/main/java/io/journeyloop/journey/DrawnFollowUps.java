package io.journeyloop.journey;

import java.util.Map;
import java.util.Set;

/**
 * What a model itself draws for customers who break off: by timers on a touchpoint or around it, and by the way that
 * an abandoning outcome takes. The sets hold ids of user tasks, contact blocks and waves.
 *
 * @param onElapsed by touchpoint: what its own timers and those of the scopes around it lead to
 * @param onAbandoned by touchpoint: what follows an outcome by which it is abandoned, and what follows up the
 *     milestones that it leads to
 * @param milestones by touchpoint: the milestones that make good for its being abandoned; the nearest ones ahead, or
 *     where none lies ahead, those of its stage
 */
public record DrawnFollowUps(
        Map<String, Set<String>> onElapsed, Map<String, Set<String>> onAbandoned, Map<String, Set<String>> milestones) {

    public static final DrawnFollowUps NONE = new DrawnFollowUps(Map.of(), Map.of(), Map.of());

    /** Whether that element follows up any touchpoint of the model. */
    public boolean isFollowUp(String element) {
        return onElapsed.values().stream().anyMatch(all -> all.contains(element))
                || onAbandoned.values().stream().anyMatch(all -> all.contains(element));
    }

    /** Whether that element follows up a customer who ran out of that touchpoint's patience. */
    public boolean followsElapsed(String element, String touchpoint) {
        return onElapsed.getOrDefault(touchpoint, Set.of()).contains(element);
    }

    /** Whether that element follows up a customer who abandoned that touchpoint. */
    public boolean followsAbandoned(String element, String touchpoint) {
        return followsElapsed(element, touchpoint)
                || onAbandoned.getOrDefault(touchpoint, Set.of()).contains(element);
    }

    /** Whether passing {@code completed} makes good for having abandoned {@code touchpoint}. */
    public boolean makesGood(String completed, String touchpoint) {
        return milestones.getOrDefault(touchpoint, Set.of()).contains(completed);
    }
}
