package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.recovery.persistence.NewCase;
import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The only one who stores what becomes of a case: each change with its log entry, and the others are told, always all
 * three.
 */
@Component
class CaseWriter {

    static final int MAX_DETAIL = 2000;

    private final CaseMapper mapper;
    private final CaseCounts counts;
    private final CurrentStaff staff;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseWriter(
            CaseMapper mapper, CaseCounts counts, CurrentStaff staff, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.counts = counts;
        this.staff = staff;
        this.events = events;
        this.clock = clock;
    }

    /** That one was stored. */
    void opened(NewCase fresh) {
        counts.opened(fresh);
    }

    /** @throws Problem CONFLICT where the case was changed since it was read */
    void save(CaseChange change) {
        RecoveryCase before = change.before();
        RecoveryCase after = change.settled(clock.instant());
        if (mapper.update(after) == 0) {
            throw Problem.conflict("caseNo", before.caseNo(), say("recovery.problem.faster", before.caseNo()));
        }
        counts.changed(before, after);
        keep(before, after, change.amountSetBy());
        note(before, after.state(), change.transition().slug(), change.detail());
    }

    /** What has rows of its own, because all of it counts and not the last of it alone. */
    private void keep(RecoveryCase before, RecoveryCase after, @Nullable String amountSetBy) {
        Instant now = clock.instant();
        after.recused().stream()
                .filter(who -> !before.recused().contains(who))
                .forEach(who -> mapper.recuse(after.id(), who, now));
        if (amountSetBy != null) {
            mapper.amountSet(after.id(), now, amountSetBy, after.goodwill().amount());
        }
        if (after.instanceId() != null && !after.instanceId().equals(before.instanceId())) {
            mapper.instance(after.id(), after.instanceId());
        }
    }

    /** Writes the log where the case itself stays as it is. */
    void note(RecoveryCase read, String what, @Nullable String detail) {
        note(read, read.state(), what, detail);
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
