package io.journeyloop.recovery;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Everything that can become of a case, and the states from which it can. Who may do it is {@link CaseRights}'s matter;
 * {@link RecoveryCase} has a method for each.
 */
enum CaseTransition {
    TRIAGED(CaseState.OPEN),
    CONTACTED(CaseState.UNDER_WAY),
    ROOT_CAUSE(CaseState.UNDER_WAY),
    /** A remedy, an action or both, said by a call. */
    REMEDY_GIVEN(CaseState.UNDER_WAY),
    /** Cause and remedy, said by finishing the task that asks for them. */
    PROPOSED(CaseState.UNDER_WAY),
    /** The proposal stands and needs no second person. */
    REMEDY(CaseState.UNDER_WAY),
    /** The proposal stands, and its amount needs a second person. */
    APPROVAL_NEEDED(CaseState.UNDER_WAY),
    APPROVED(CaseState.REMEDY),
    REJECTED(CaseState.REMEDY),
    CARRIED_OUT(CaseState.REMEDY),
    /** What was done, said with the closing. */
    ACTION(CaseState.UNDER_WAY),
    /** The customer did not accept it. */
    NOT_ACCEPTED(CaseState.REMEDY),
    CLOSED(CaseState.UNDER_WAY),
    RESURVEYED(CaseState.CLOSED),
    RECOVERED(CaseState.CLOSED),
    UNCONFIRMED(CaseState.CLOSED),
    REOPENED(CaseState.CLOSED, CaseState.RECOVERED, CaseState.UNCONFIRMED),
    /** While the customer's answer is waited for as well: the customer's word ends it whenever it comes. */
    WITHDRAWN(CaseState.OPEN, CaseState.CONTACTED, CaseState.REMEDY, CaseState.CLOSED),
    OWNER(CaseState.UNDER_WAY),
    RECUSED(CaseState.UNDER_WAY),
    MATCHED(EnumSet.allOf(CaseState.class)),
    CLASSIFIED(CaseState.UNDER_WAY),
    EXTENSION_ASKED(CaseState.UNDER_WAY),
    EXTENDED(CaseState.UNDER_WAY),
    /** Another day over the legal deadline. */
    LEGAL_OVER(CaseState.UNDER_WAY);

    private final Set<CaseState> from;

    CaseTransition(CaseState first, CaseState... others) {
        this(EnumSet.of(first, others));
    }

    CaseTransition(Set<CaseState> from) {
        this.from = EnumSet.copyOf(from);
    }

    boolean isFrom(CaseState state) {
        return from.contains(state);
    }

    /** The log's and the event's key. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
