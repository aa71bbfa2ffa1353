package io.journeyloop.recovery;

import io.journeyloop.engine.ProcessVariables;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Branches;
import io.journeyloop.staff.Role;
import io.journeyloop.time.BusinessCalendar;
import io.journeyloop.time.CalendarDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The instants of a case that its model waits for, and what happens when they have passed. */
@Component
class CaseClocks {

    /** A case that is no complaint has no legal deadline; its timer stands beyond any process's life. */
    private static final String NEVER = "2999-12-31T00:00:00Z";

    private final CaseWriter writer;
    private final Branches branches;
    private final BusinessCalendar calendar;
    private final Clock clock;

    CaseClocks(CaseWriter writer, Branches branches, BusinessCalendar calendar, Clock clock) {
        this.writer = writer;
        this.branches = branches;
        this.calendar = calendar;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /**
     * Until when a person is to have spoken with the customer, from now on.
     *
     * @param sla ISO duration, null for none
     * @param always whether the hours run round the clock; otherwise they are the branch's working hours
     */
    @Nullable
    Instant contactDue(BranchNo branchNo, @Nullable String sla, boolean always) {
        if (sla == null) {
            return null;
        }
        Instant now = clock.instant();
        Duration hours = Duration.parse(sla);
        Instant due = always ? now.plus(hours) : calendar.plus(now, hours, branches.zone(branchNo));
        return due.truncatedTo(ChronoUnit.SECONDS);
    }

    /** What the model's timers wait for. */
    static Map<String, Object> timers(RecoveryCase found, @Nullable Instant contactDue, @Nullable Instant deadline) {
        Map<String, Object> timers = new HashMap<>();
        ProcessVariables.CONTACT_DUE_AT.put(timers, contactDue == null ? NEVER : contactDue.toString());
        // A deadline lasts to the end of its second; from the next one on it is the first day over it.
        ProcessVariables.LEGAL_DUE_AT.put(
                timers, deadline == null ? NEVER : deadline.plusSeconds(1).toString());
        ProcessVariables.LEGAL_WARN_AT.put(
                timers,
                deadline == null
                        ? NEVER
                        : LegalClock.warnAt(found.origin().receivedAt(), deadline)
                                .toString());
        return timers;
    }

    /**
     * The timer of the legal deadline has come: where the deadline is another one by now the model asks again each day; otherwise
     * the case's log says which day over it is and who is told, one level further each day.
     */
    Map<String, Object> legalOver(RecoveryCase found) {
        Instant deadline = found.legal().deadline();
        Instant now = clock.instant();
        if (deadline == null || !now.isAfter(deadline) || !found.state().underWay()) {
            return Map.ofEntries(ProcessVariables.LEGAL_OVER.with(false));
        }
        long days = Math.max(1, -CalendarDays.left(now, deadline, branches.zone(found.branchNo())));
        String told = days == 1 ? found.owner().superior() : Role.CX_MANAGER.slug();
        writer.save(found.legalOver(days, told));
        return Map.ofEntries(ProcessVariables.LEGAL_OVER.with(true), ProcessVariables.OVERDUE_ROLE.with(told));
    }
}
