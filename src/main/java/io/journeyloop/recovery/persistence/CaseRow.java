package io.journeyloop.recovery.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.recovery.CaseId;
import io.journeyloop.recovery.CaseKey;
import io.journeyloop.recovery.CaseOrigin;
import io.journeyloop.recovery.CaseOwner;
import io.journeyloop.recovery.CaseParties;
import io.journeyloop.recovery.CaseProgress;
import io.journeyloop.recovery.CaseSource;
import io.journeyloop.recovery.CaseState;
import io.journeyloop.recovery.CaseSubject;
import io.journeyloop.recovery.Goodwill;
import io.journeyloop.recovery.LegalKind;
import io.journeyloop.recovery.LegalOutcome;
import io.journeyloop.recovery.LegalTerm;
import io.journeyloop.recovery.RecoveryCase;
import io.journeyloop.recovery.Remedy;
import io.journeyloop.recovery.Severity;
import io.journeyloop.staff.BranchNo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A case as its table has it, one field a column: the only place that knows both the columns and the parts of the case.
 * The fields are filled and read by their names in the statements.
 */
@SuppressWarnings("NullAway.Init")
public final class CaseRow {

    private static final String SEPARATOR = ", ";

    public @Nullable CaseId id;
    public String caseNo;
    public int version;

    public String source;
    public @Nullable String complaintNo;
    public Instant receivedAt;
    public Instant openedAt;
    public @Nullable String openedBy;
    public @Nullable String channel;
    public @Nullable String originJourney;
    public @Nullable String originTouchpoint;
    public @Nullable Integer score;

    public @Nullable String product;
    public @Nullable String issue;
    public @Nullable String narrative;

    public @Nullable CustomerId customerId;
    public int worth;
    public BranchNo branchNo;
    public String ownerRole;
    public @Nullable String ownerName;
    public @Nullable String recusedNames;

    public String state;
    public String severity;
    public int level;

    public boolean complaint;
    public @Nullable String legalKind;
    public @Nullable Instant legalDeadline;
    public @Nullable String extensionAskedBy;
    public @Nullable String extendedBy;
    public @Nullable String legalOutcome;
    public @Nullable Instant missedDeadline;

    public @Nullable String rootCause;
    public @Nullable String remedy;
    public @Nullable String action;
    public @Nullable BigDecimal goodwillAmount;
    public @Nullable String proposedBy;
    public @Nullable String approvedBy;
    public @Nullable BigDecimal approvedAmount;

    public @Nullable InstanceId instanceId;
    public @Nullable Instant internalDueAt;
    public @Nullable Instant firstContactAt;
    public @Nullable Instant closedAt;
    public @Nullable Integer resurveyScore;

    /** What may change; what a case began with is written once, by its opening. */
    static CaseRow of(RecoveryCase from) {
        CaseRow row = new CaseRow();
        row.id = from.id();
        row.version = from.key().version();
        row.state = from.state().slug();
        row.severity = from.severity().slug();
        row.level = from.level();
        row.put(from.parties());
        row.put(from.legal());
        row.put(from.remedy());
        row.put(from.progress());
        return row;
    }

    static CaseRow of(NewCase from) {
        CaseOrigin origin = from.origin();
        CaseRow row = new CaseRow();
        row.caseNo = from.caseNo();
        row.state = CaseState.OPEN.slug();
        row.severity = from.severity().slug();
        row.level = 1;
        row.source = origin.source().slug();
        row.complaintNo = origin.complaintNo();
        row.receivedAt = origin.receivedAt();
        row.openedAt = origin.openedAt();
        row.openedBy = origin.openedBy();
        row.channel = origin.channel();
        row.originJourney = origin.journey();
        row.originTouchpoint = origin.touchpoint();
        row.score = origin.score();
        row.product = from.subject().product();
        row.issue = from.subject().issue();
        row.narrative = from.subject().narrative();
        row.put(from.parties());
        row.put(from.legal());
        return row;
    }

    private void put(CaseParties parties) {
        customerId = parties.customerId();
        worth = parties.worth();
        branchNo = parties.branchNo();
        ownerRole = parties.owner().role();
        ownerName = parties.owner().name();
    }

    private void put(LegalTerm legal) {
        complaint = legal.complaint();
        legalKind = slug(legal.kind(), LegalKind::slug);
        legalDeadline = legal.deadline();
        extensionAskedBy = legal.extensionAskedBy();
        extendedBy = legal.extendedBy();
        legalOutcome = slug(legal.outcome(), LegalOutcome::slug);
        missedDeadline = legal.missedDeadline();
    }

    private void put(Remedy found) {
        Goodwill goodwill = found.goodwill();
        rootCause = found.rootCause();
        remedy = found.proposal();
        action = found.action();
        goodwillAmount = goodwill.amount();
        proposedBy = goodwill.proposedBy();
        approvedBy = goodwill.approvedBy();
        approvedAmount = goodwill.approvedAmount();
    }

    private void put(CaseProgress progress) {
        instanceId = progress.instanceId();
        internalDueAt = progress.contactDueAt();
        firstContactAt = progress.firstContactAt();
        closedAt = progress.closedAt();
        resurveyScore = progress.resurveyScore();
    }

    RecoveryCase toCase() {
        return new RecoveryCase(
                new CaseKey(Objects.requireNonNull(id), caseNo, version),
                new CaseOrigin(
                        CaseSource.of(source),
                        complaintNo,
                        receivedAt,
                        openedAt,
                        openedBy,
                        channel,
                        originJourney,
                        originTouchpoint,
                        score),
                new CaseSubject(product, issue, narrative),
                new CaseParties(customerId, worth, branchNo, new CaseOwner(ownerRole, ownerName), recused()),
                CaseState.of(state),
                Severity.of(severity),
                level,
                legal(),
                new Remedy(
                        rootCause,
                        remedy,
                        action,
                        new Goodwill(goodwillAmount, proposedBy, approvedBy, approvedAmount)),
                new CaseProgress(instanceId, internalDueAt, firstContactAt, closedAt, resurveyScore));
    }

    private LegalTerm legal() {
        return new LegalTerm(
                complaint,
                legalKind == null ? null : LegalKind.of(legalKind),
                legalDeadline,
                extensionAskedBy,
                extendedBy,
                legalOutcome == null ? null : LegalOutcome.of(legalOutcome),
                missedDeadline);
    }

    private Set<String> recused() {
        return recusedNames == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(recusedNames.split(SEPARATOR, -1)));
    }

    private static <T> @Nullable String slug(@Nullable T one, Function<T, String> slug) {
        return one == null ? null : slug.apply(one);
    }

    /** Nothing of what people said. */
    @Override
    public String toString() {
        return "CaseRow[" + id + "]";
    }
}
