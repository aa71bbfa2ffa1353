package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Until when the law wants an answer, and what became of it.
 *
 * @param complaint whether the case is a complaint by law
 * @param kind null where it is no complaint
 * @param deadline null where it is no complaint
 * @param extensionAskedBy who asked for more time; somebody of a level above approves it
 * @param extendedBy who approved more time
 * @param outcome as the case stood when its deadline passed; null before
 * @param missedDeadline the deadline that was missed, for good
 */
public record LegalTerm(
        boolean complaint,
        @Nullable LegalKind kind,
        @Nullable Instant deadline,
        @Nullable String extensionAskedBy,
        @Nullable String extendedBy,
        @Nullable LegalOutcome outcome,
        @Nullable Instant missedDeadline) {

    /** No complaint by law, so far. */
    public static final LegalTerm NONE = new LegalTerm(false, null, null, null, null, null, null);

    /** A complaint to be answered by then, judged simple until somebody judges otherwise. */
    static LegalTerm simple(Instant deadline) {
        return new LegalTerm(true, LegalKind.SIMPLE, deadline, null, null, null, null);
    }

    /** What was a complaint stays one; what becomes one has its first deadline. */
    LegalTerm triaged(boolean complains, Supplier<Instant> simpleDeadline) {
        boolean is = complaint || complains;
        return is && deadline == null
                ? new LegalTerm(
                        true,
                        LegalKind.SIMPLE,
                        simpleDeadline.get(),
                        extensionAskedBy,
                        extendedBy,
                        outcome,
                        missedDeadline)
                : new LegalTerm(is, kind, deadline, extensionAskedBy, extendedBy, outcome, missedDeadline);
    }

    /**
     * Judged to be of that kind.
     *
     * @throws Problem INVALID where it is no complaint; CONFLICT once the deadline has passed, or would have
     */
    LegalTerm classified(String caseNo, LegalKind other, Instant newDeadline, Instant now) {
        requireRunning(caseNo, now);
        requireAhead(caseNo, other, newDeadline, now);
        return new LegalTerm(complaint, other, newDeadline, extensionAskedBy, extendedBy, outcome, missedDeadline);
    }

    /**
     * More time is asked for.
     *
     * @param other a kind, where somebody says one: asking for time does not change it
     * @throws Problem INVALID where it is no complaint or of another kind; CONFLICT once the deadline has passed or where
     *     it was extended already
     */
    LegalTerm asked(String caseNo, @Nullable LegalKind other, String who, Instant now) {
        requireRunning(caseNo, now);
        requireNotExtended(caseNo);
        if (other != null && other != kind) {
            throw Problem.invalid("kind", other.slug(), say("recovery.problem.kind-first"));
        }
        return new LegalTerm(complaint, kind, deadline, who, extendedBy, outcome, missedDeadline);
    }

    /**
     * More time is approved by somebody else than who asked for it.
     *
     * @throws Problem INVALID where it is no complaint; FORBIDDEN where nobody else asked; CONFLICT once the deadline has
     *     passed or where it was extended already
     */
    LegalTerm extended(String caseNo, LegalKind other, Instant newDeadline, String who, Instant now) {
        requireRunning(caseNo, now);
        requireNotExtended(caseNo);
        if (extensionAskedBy == null || extensionAskedBy.equals(who)) {
            throw Problem.forbidden(say("recovery.problem.extension-level", caseNo, String.valueOf(extensionAskedBy)));
        }
        requireAhead(caseNo, other, newDeadline, now);
        return new LegalTerm(complaint, other, newDeadline, extensionAskedBy, who, outcome, missedDeadline);
    }

    /** @throws Problem INVALID where it is none by law */
    void requireComplaint(String caseNo) {
        if (!complaint) {
            throw Problem.invalid("caseNo", caseNo, say("recovery.problem.no-complaint"));
        }
    }

    /** Whether something can still be said about the deadline. */
    boolean running(Instant now) {
        return complaint && !over(now);
    }

    private void requireRunning(String caseNo, Instant now) {
        requireComplaint(caseNo);
        if (over(now)) {
            throw Problem.conflict("legalDeadline", String.valueOf(deadline), say("recovery.problem.too-late", caseNo));
        }
    }

    private void requireNotExtended(String caseNo) {
        if (extendedBy != null) {
            throw Problem.conflict("extendedBy", extendedBy, say("recovery.problem.extended-already", caseNo));
        }
    }

    private static void requireAhead(String caseNo, LegalKind kind, Instant deadline, Instant now) {
        if (now.isAfter(deadline)) {
            throw Problem.conflict("kind", kind.slug(), say("recovery.problem.over-at-once", caseNo));
        }
    }

    /** Whether its deadline has passed. */
    boolean over(Instant now) {
        return outcome != null || passed(now);
    }

    /** Whether its deadline passed without an answer; once true, always true. */
    boolean missed(boolean underWay, Instant now) {
        return outcome == LegalOutcome.MISSED || (outcome == null && underWay && passed(now));
    }

    /**
     * How a case stood when its deadline passed is settled by the first change after that moment: until then nothing
     * had changed. Nothing later settles it otherwise.
     */
    LegalTerm settled(boolean underWay, Instant now) {
        if (outcome != null || !passed(now)) {
            return this;
        }
        return new LegalTerm(
                complaint,
                kind,
                deadline,
                extensionAskedBy,
                extendedBy,
                underWay ? LegalOutcome.MISSED : LegalOutcome.MET,
                underWay ? deadline : null);
    }

    private boolean passed(Instant now) {
        return deadline != null && now.isAfter(deadline);
    }
}
