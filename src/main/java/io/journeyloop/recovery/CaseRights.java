package io.journeyloop.recovery;

import static io.journeyloop.recovery.CaseRelation.BRANCH_MANAGER;
import static io.journeyloop.recovery.CaseRelation.COLLEAGUE;
import static io.journeyloop.recovery.CaseRelation.CX_MANAGER;
import static io.journeyloop.recovery.CaseRelation.OWNER;
import static io.journeyloop.recovery.CaseRelation.RECORDER;
import static io.journeyloop.recovery.CaseRelation.TASK;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Who may do what to a case in which state: the one table that services, screens and calls ask. Somebody whom the
 * complaint is about stands in no relation at all.
 */
final class CaseRights {

    private static final Map<CaseAct, Set<CaseRelation>> TABLE = new EnumMap<>(Map.ofEntries(
            Map.entry(CaseAct.READ, EnumSet.allOf(CaseRelation.class)),
            Map.entry(CaseAct.CONTACT, EnumSet.of(CX_MANAGER, BRANCH_MANAGER, OWNER, TASK)),
            Map.entry(CaseAct.FIND_CAUSE, EnumSet.of(CX_MANAGER, BRANCH_MANAGER, OWNER, TASK)),
            Map.entry(CaseAct.PROPOSE, EnumSet.of(CX_MANAGER, BRANCH_MANAGER, OWNER, TASK)),
            Map.entry(CaseAct.CARRY_OUT, EnumSet.of(CX_MANAGER, BRANCH_MANAGER, OWNER, TASK)),
            Map.entry(CaseAct.CLOSE, EnumSet.of(CX_MANAGER, BRANCH_MANAGER, OWNER, TASK)),
            Map.entry(CaseAct.REOPEN, EnumSet.of(CX_MANAGER, BRANCH_MANAGER, OWNER)),
            Map.entry(CaseAct.WITHDRAW, EnumSet.of(CX_MANAGER, BRANCH_MANAGER, OWNER)),
            Map.entry(CaseAct.CLASSIFY, EnumSet.of(CX_MANAGER, BRANCH_MANAGER)),
            Map.entry(CaseAct.ASK_EXTENSION, EnumSet.of(BRANCH_MANAGER, OWNER)),
            Map.entry(CaseAct.APPROVE_EXTENSION, EnumSet.of(CX_MANAGER, BRANCH_MANAGER)),
            Map.entry(CaseAct.ENTRUST, EnumSet.of(CX_MANAGER, BRANCH_MANAGER)),
            Map.entry(CaseAct.RECUSE, EnumSet.of(CX_MANAGER, BRANCH_MANAGER)),
            Map.entry(CaseAct.MATCH, EnumSet.of(CX_MANAGER, BRANCH_MANAGER, OWNER, COLLEAGUE, RECORDER))));

    private CaseRights() {}

    /** Whether somebody in those relations may do it, in whatever state. */
    static boolean grants(CaseAct act, Set<CaseRelation> relations) {
        return relations.stream().anyMatch(TABLE.getOrDefault(act, Set.of())::contains);
    }

    /** Whether somebody in those relations may do it to a case in that state. */
    static boolean grants(CaseAct act, Set<CaseRelation> relations, CaseState state) {
        return act.fits(state) && grants(act, relations);
    }
}
