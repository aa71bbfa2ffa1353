package io.journeyloop.lobby;

import java.util.EnumSet;
import java.util.Set;

/**
 * What staff make of a visit, and the states from which they can. What happens by itself asks nobody: a booked customer
 * comes or a booking moves while the visit is expected, a day or a journey that is over ends what is not over yet.
 */
enum VisitTransition {
    BEGIN(VisitState.HERE),
    ATTEND(VisitState.HERE),
    HAND_OVER(VisitState.HERE),
    /** Of somebody of whom nobody knows yet who it is. */
    IDENTIFY(VisitState.HERE),
    LEAVE(VisitState.EXPECTED, VisitState.HERE);

    private final Set<VisitState> from;

    VisitTransition(VisitState first, VisitState... others) {
        from = EnumSet.of(first, others);
    }

    boolean isFrom(VisitState state) {
        return from.contains(state);
    }
}
