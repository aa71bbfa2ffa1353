package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.recovery.persistence.CaseChange;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes a case, writes its log and tells the others, always all three. */
@Component
class CaseWriter {

    static final int MAX_DETAIL = 2000;

    private final CaseMapper mapper;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseWriter(CaseMapper mapper, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Problem CONFLICT where the case was changed since it was read */
    void write(RecoveryCase read, CaseChange change, String what, @Nullable String detail) {
        settleLegally(read, change);
        if (mapper.update(read.id(), read.version(), change) == 0) {
            throw Problem.conflict("caseNo", read.caseNo(), say("recovery.problem.faster", read.caseNo()));
        }
        note(read, change.state == null ? read.stateNow() : CaseState.of(change.state), what, detail);
    }

    /**
     * How a case stood when its deadline passed is settled by the first change after that moment: until then nothing
     * had changed. Nothing later settles it otherwise.
     */
    private void settleLegally(RecoveryCase read, CaseChange change) {
        Instant deadline = read.legalDeadline();
        if (read.legalOutcome() != null || deadline == null || !clock.instant().isAfter(deadline)) {
            return;
        }
        boolean missed = read.stateNow().underWay();
        change.legalOutcome = missed ? RecoveryCase.MISSED : RecoveryCase.MET;
        change.missedDeadline = missed ? deadline : null;
    }

    /** Writes the log where the case itself stays as it is. */
    void note(RecoveryCase read, String what, @Nullable String detail) {
        note(read, read.stateNow(), what, detail);
    }

    private void note(RecoveryCase read, CaseState state, String what, @Nullable String detail) {
        Instant now = clock.instant();
        mapper.log(List.of(new CaseLogEntry(read.id(), now, staff.name(), what, bounded(detail))));
        events.publishEvent(new CaseChanged(read.caseNo(), read.customerId(), read.branchNo(), state, what, now));
    }

    static @Nullable String bounded(@Nullable String detail) {
        return detail == null || detail.length() <= MAX_DETAIL ? detail : detail.substring(0, MAX_DETAIL - 1) + "…";
    }
}
