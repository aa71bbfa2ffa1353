package io.journeyloop.breakpoint;

import io.journeyloop.journey.TouchpointEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one or several transitions make of a breakpoint, and what they leave behind.
 *
 * @param before as it is stored; null where it isn't yet
 * @param steps what happened, in order
 * @param events what the journey's figures are to count, in order
 */
record Transition(@Nullable Breakpoint before, Breakpoint after, List<Step> steps, List<TouchpointEvent> events) {

    /** Nothing happens. */
    static Transition none(Breakpoint one) {
        return new Transition(one, one, List.of(), List.of());
    }

    /** A step that changes nothing: a link is sent whatever the status, a follow-up may do so while it is being ended. */
    static Transition link(Breakpoint of, @Nullable String note, StepContext by) {
        return new TransitionDraft(of).step(Step.Kind.LINK, by, note).made();
    }

    /** And then another, as if both were one. */
    Transition then(Function<Breakpoint, Transition> next) {
        Transition more = next.apply(after);
        return new Transition(
                before,
                more.after,
                Stream.concat(steps.stream(), more.steps.stream()).toList(),
                Stream.concat(events.stream(), more.events.stream()).toList());
    }

    /** The same of a breakpoint that has got its number. */
    Transition numbered(BreakpointId id) {
        return new Transition(
                before,
                new TransitionDraft(after).number(id).made().after,
                steps.stream()
                        .map(one -> new Step(id, one.kind(), one.at(), one.person(), one.channel(), one.note()))
                        .toList(),
                events);
    }

    boolean isChanged() {
        return !after.equals(before);
    }

    /** What other modules are told; which process follows it up is nobody's business. */
    Optional<BreakpointChanged> told() {
        boolean sameButFollowUp = before != null
                && after.equals(new TransitionDraft(before)
                        .reconnection(after.reconnection())
                        .made()
                        .after);
        return sameButFollowUp ? Optional.empty() : Optional.of(new BreakpointChanged(after));
    }
}
