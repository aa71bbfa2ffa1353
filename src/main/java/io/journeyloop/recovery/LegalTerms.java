package io.journeyloop.recovery;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.worklist.InternalTasks;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The legal clock of a case, with the rules of its day of receipt and the zone of its branch. */
@Component
class LegalTerms {

    private final CaseMapper mapper;
    private final Branches branches;
    private final InternalTasks internalTasks;

    LegalTerms(CaseMapper mapper, Branches branches, InternalTasks internalTasks) {
        this.mapper = mapper;
        this.branches = branches;
        this.internalTasks = internalTasks;
    }

    Instant deadline(RecoveryCase found, LegalKind kind, boolean extended) {
        return new LegalClock(mapper.legalRules())
                .deadline(found.origin().receivedAt(), branches.zone(found.branchNo()), kind, extended);
    }

    /** Deadlines of many new complaints: the rules are read once, and each branch's zone once. */
    BiFunction<Instant, BranchNo, Instant> ofNewComplaints() {
        LegalClock rules = new LegalClock(mapper.legalRules());
        Map<BranchNo, ZoneId> zones = new HashMap<>();
        return (received, branchNo) ->
                rules.deadline(received, zones.computeIfAbsent(branchNo, branches::zone), LegalKind.SIMPLE, false);
    }

    /** The rules as they stand now. */
    LegalClock rules() {
        return new LegalClock(mapper.legalRules());
    }

    ZoneId zone(BranchNo branchNo) {
        return branches.zone(branchNo);
    }

    /** Shows the deadline on the instance's tasks, open and coming. */
    void tellTasks(InstanceId instanceId, @Nullable Instant deadline) {
        if (deadline != null) {
            internalTasks.setLegalDueAt(instanceId, deadline);
        }
    }
}
