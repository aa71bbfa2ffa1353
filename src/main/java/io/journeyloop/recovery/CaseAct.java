package io.journeyloop.recovery;

import io.journeyloop.common.Message;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What people do to a case; {@link CaseRights} says who may. */
public enum CaseAct {
    READ,
    CONTACT,
    FIND_CAUSE,
    PROPOSE,
    CARRY_OUT,
    CLOSE,
    REOPEN(CaseState.CLOSED, CaseState.RECOVERED, CaseState.UNCONFIRMED),
    WITHDRAW,
    /** Says that the complaint is simple or complex. */
    CLASSIFY,
    ASK_EXTENSION,
    APPROVE_EXTENSION,
    /** Makes a person the owner. */
    ENTRUST,
    /** Says whom the complaint is about. */
    RECUSE,
    /** Says who the unknown customer is. */
    MATCH;

    private final Set<CaseState> states;

    CaseAct(CaseState first, CaseState... others) {
        this.states = EnumSet.of(first, others);
    }

    /** Reading and matching need no work to be left; everything else changes a case that is under way. */
    CaseAct() {
        this.states = "READ".equals(name()) || "MATCH".equals(name())
                ? EnumSet.allOf(CaseState.class)
                : EnumSet.copyOf(CaseState.UNDER_WAY);
    }

    /** Whether it can be done to a case in that state, whoever does it. */
    boolean fits(CaseState state) {
        return states.contains(state);
    }

    /** As it stands in the texts. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it. */
    Message title() {
        return new Message("recovery.act." + slug(), List.of());
    }
}
