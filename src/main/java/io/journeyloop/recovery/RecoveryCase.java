package io.journeyloop.recovery;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One turn of the closed loop, and the only way it changes: a method for each {@link CaseTransition} looks at whether it
 * can be made and answers with the case afterwards and its log, which {@link CaseWriter} stores. Who may make it is
 * {@link CaseRights}'s matter. Each throws a CONFLICT where the state does not allow it.
 *
 * @param level 1 at first, one more with every reopening
 */
public record RecoveryCase(
        CaseKey key,
        CaseOrigin origin,
        CaseSubject subject,
        CaseParties parties,
        CaseState state,
        Severity severity,
        int level,
        LegalTerm legal,
        Remedy remedy,
        CaseProgress progress)
        implements RemedyTransitions, LegalTransitions {

    static final String SEPARATOR = " · ";

    public CaseId id() {
        return key.id();
    }

    public String caseNo() {
        return key.caseNo();
    }

    public @Nullable CustomerId customerId() {
        return parties.customerId();
    }

    public BranchNo branchNo() {
        return parties.branchNo();
    }

    public CaseOwner owner() {
        return parties.owner();
    }

    /** User names of those whom the complaint is about: they see nothing of the case and do nothing in it. */
    public Set<String> recused() {
        return parties.recused();
    }

    public Goodwill goodwill() {
        return remedy.goodwill();
    }

    public @Nullable InstanceId instanceId() {
        return progress.instanceId();
    }

    /** What people said in it, its log aside; personal data, and null where nobody said anything. */
    public Stream<@Nullable String> said() {
        return Stream.of(subject.narrative(), subject.issue(), subject.product(), remedy.proposal(), remedy.action());
    }

    /** Whether its legal deadline passed without an answer; once true, always true. */
    public boolean missed(Instant now) {
        return legal.missed(state.underWay(), now);
    }

    /** A case opened anew keeps how grave it is and its owner; what was a complaint stays one. */
    CaseChange triaged(Triage by) {
        boolean again = level > 1;
        Severity grade = again || by.severity() == null ? severity : by.severity();
        String role = again || by.ownerRole() == null ? owner().role() : by.ownerRole();
        String said = grade.slug() + SEPARATOR + role + (by.sla() == null ? "" : SEPARATOR + by.sla());
        return change(
                CaseTransition.TRIAGED,
                said,
                one -> new RecoveryCase(
                        key,
                        origin,
                        subject,
                        parties.with(owner().withRole(role)),
                        CaseState.OPEN,
                        grade,
                        level,
                        legal.triaged(by.complaint(), by.simpleDeadline()),
                        remedy,
                        progress.workedOnBy(by.instanceId()).contactDue(by.contactDue())));
    }

    /** A person spoke with the customer. */
    CaseChange contacted(Instant now) {
        return change(CaseTransition.CONTACTED, null, one -> one.to(CaseState.CONTACTED)
                .with(progress.contacted(now)));
    }

    /** @throws Problem INVALID where cause or action are missing; CONFLICT where an amount is not approved */
    CaseChange closed(BigDecimal authority, Instant now) {
        return change(CaseTransition.CLOSED, null, one -> {
            remedy.requireComplete(caseNo(), remedy.action());
            goodwill().requireCovered(caseNo(), authority);
            return one.to(CaseState.CLOSED).with(progress.closed(now));
        });
    }

    /** @param score null where the customer said none */
    CaseChange resurveyed(@Nullable Integer score) {
        return change(
                CaseTransition.RESURVEYED,
                score == null ? null : score.toString(),
                one -> one.with(progress.resurveyed(score)));
    }

    /** The process has ended: after an answer the customer is recovered, without one nobody knows. */
    CaseChange ended() {
        return progress.resurveyScore() == null
                ? change(CaseTransition.UNCONFIRMED, null, one -> one.to(CaseState.UNCONFIRMED))
                : change(CaseTransition.RECOVERED, null, one -> one.to(CaseState.RECOVERED));
    }

    /**
     * One level up, anew, with nothing decided; what was received and when stays as it is.
     *
     * @param reason null for none
     */
    CaseChange reopened(@Nullable String reason, @Nullable Instant contactDue) {
        String role = owner().superior();
        return change(
                CaseTransition.REOPENED,
                reason == null ? role : reason,
                one -> new RecoveryCase(
                        key,
                        origin,
                        subject,
                        parties.with(new CaseOwner(role, null)),
                        CaseState.OPEN,
                        severity,
                        level + 1,
                        legal,
                        remedy.anew(),
                        progress.notClosed().contactDue(contactDue)));
    }

    CaseChange withdrawn(Instant now) {
        return change(CaseTransition.WITHDRAWN, null, one -> one.to(CaseState.WITHDRAWN)
                .with(progress.ended(now)));
    }

    CaseChange ownedBy(String username) {
        return change(CaseTransition.OWNER, username, one -> one.with(parties.with(owner().named(username))));
    }

    /** The complaint is about that member of staff. */
    CaseChange recuse(String username, String reason) {
        return change(CaseTransition.RECUSED, username + SEPARATOR + reason, one -> one.with(parties.recuse(username)));
    }

    /** @throws Problem CONFLICT where the customer is known already */
    CaseChange matched(CustomerId customer, String customerNo, int rank, BranchNo branch) {
        return change(CaseTransition.MATCHED, customerNo, one -> {
            if (customerId() != null) {
                throw Problem.conflict("caseNo", caseNo(), say("recovery.problem.known-customer", caseNo()));
            }
            return one.with(parties.matched(customer, rank, branch));
        });
    }

    /** The change that a transition makes, where the state allows it. */
    CaseChange change(CaseTransition transition, @Nullable String detail, UnaryOperator<RecoveryCase> made) {
        if (!transition.isFrom(state)) {
            throw Problem.conflict("state", state.slug(), say("recovery.problem.transition", caseNo(), state.title()));
        }
        return new CaseChange(this, made.apply(this), transition, detail, null);
    }

    RecoveryCase to(CaseState other) {
        return new RecoveryCase(key, origin, subject, parties, other, severity, level, legal, remedy, progress);
    }

    RecoveryCase with(CaseParties other) {
        return new RecoveryCase(key, origin, subject, other, state, severity, level, legal, remedy, progress);
    }

    RecoveryCase with(LegalTerm other) {
        return new RecoveryCase(key, origin, subject, parties, state, severity, level, other, remedy, progress);
    }

    RecoveryCase with(Remedy other) {
        return new RecoveryCase(key, origin, subject, parties, state, severity, level, legal, other, progress);
    }

    RecoveryCase with(CaseProgress other) {
        return new RecoveryCase(key, origin, subject, parties, state, severity, level, legal, remedy, other);
    }

    @Override
    public RecoveryCase self() {
        return this;
    }

    /** Nothing of what the customer said or got. */
    @Override
    public String toString() {
        return "RecoveryCase[" + caseNo() + ", " + state.slug() + "]";
    }
}
