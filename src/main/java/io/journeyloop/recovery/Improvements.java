package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.recovery.persistence.ImprovementMapper;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The outer loop: one improvement for each touchpoint and reason, however often it is asked for. */
@Service
@Transactional
public class Improvements {

    private static final int MAX_ROWS = 500;
    private static final int MAX_TOUCHPOINT = 128;
    private static final int MAX_REASON = 200;
    private static final int MAX_NOTE = 2000;

    private final ImprovementMapper mapper;
    private final CaseMapper cases;
    private final RecoverySettings settings;
    private final CurrentStaff staff;
    private final Audit audit;
    private final Clock clock;

    Improvements(
            ImprovementMapper mapper,
            CaseMapper cases,
            RecoverySettings settings,
            CurrentStaff staff,
            Audit audit,
            Clock clock) {
        this.mapper = mapper;
        this.cases = cases;
        this.settings = settings;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /** Newest first, at most 500. */
    @Transactional(readOnly = true)
    public List<Improvement> list(@Nullable String touchpoint) {
        return mapper.page(touchpoint, MAX_ROWS);
    }

    /**
     * Raises an improvement, or joins the one there is for that touchpoint and reason.
     *
     * @param caseNos cases that ask for it, may be empty
     * @throws Problem INVALID naming {@code touchpoint}, {@code reason} or {@code note}
     */
    public Improvement raise(
            @Nullable String touchpoint, @Nullable String reason, @Nullable String note, Collection<String> caseNos) {
        String where = text("touchpoint", touchpoint, MAX_TOUCHPOINT);
        String why = text("reason", reason, MAX_REASON);
        if (note != null && note.length() > MAX_NOTE) {
            throw Problem.invalid("note", note.length(), say("recovery.problem.long", "note", 2000));
        }
        mapper.raise(where, why, staff.name(), clock.instant(), note);
        Improvement raised = mapper.find(where, why);
        if (!caseNos.isEmpty()) {
            mapper.join(raised.id(), caseNos);
        }
        audit.record("improvement-raised", "improvement", Long.toString(raised.id()), Map.of("touchpoint", where));
        return mapper.find(where, why);
    }

    /** Many cases with one root cause at one touchpoint ask for a change there. */
    void afterClosing(RecoveryCase closed) {
        if (closed.remedy().rootCause() == null || closed.origin().touchpoint() == null) {
            return;
        }
        Instant since = clock.instant().minus(Duration.ofDays(settings.improvementWindowDays()));
        if (cases.countCause(closed.remedy().rootCause(), closed.origin().touchpoint(), since)
                >= settings.improvementAfter()) {
            raise(
                    closed.origin().touchpoint(),
                    closed.remedy().rootCause(),
                    null,
                    cases.casesOfCause(
                            closed.remedy().rootCause(), closed.origin().touchpoint(), since));
        }
    }

    private static String text(String field, @Nullable String value, int max) {
        if (value == null || value.isBlank() || value.length() > max) {
            throw Problem.invalid(field, value, say("recovery.problem.text", field, max));
        }
        return value.strip();
    }
}
