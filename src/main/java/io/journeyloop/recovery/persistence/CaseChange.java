package io.journeyloop.recovery.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The columns of a case that one step changes; what stays null stays as it is. */
public final class CaseChange {

    public @Nullable String state;
    public @Nullable String severity;
    public @Nullable Boolean complaint;
    public @Nullable String ownerRole;
    public @Nullable String ownerName;
    public @Nullable Long customerId;
    /** The rank of the customer's value. */
    public @Nullable Integer worth;

    public @Nullable String branchNo;
    public @Nullable Integer level;
    public @Nullable String legalKind;
    public @Nullable Instant legalDeadline;
    public @Nullable String extendedBy;
    public @Nullable String extensionAskedBy;
    public @Nullable String legalOutcome;
    public @Nullable Instant missedDeadline;
    public @Nullable Instant internalDueAt;
    public @Nullable String rootCause;
    public @Nullable String remedy;
    public @Nullable String action;
    public @Nullable BigDecimal goodwillAmount;
    public @Nullable String proposedBy;
    public @Nullable String approvedBy;
    public @Nullable BigDecimal approvedAmount;
    public @Nullable Instant firstContactAt;
    public @Nullable Instant closedAt;
    public @Nullable Integer resurveyScore;
    public @Nullable Long instanceId;
    /** Another proposal: the old approval does not cover it. */
    public boolean clearApproval;
    /** No amount any more, and nobody who proposed one. */
    public boolean clearAmount;
    /** Nobody in particular any more. */
    public boolean clearOwner;
    /** Work begins anew: no longer closed, and what is done will be something else. */
    public boolean clearClosing;
    /** A fresh closing: an answer to an earlier re-survey says nothing about it. */
    public boolean clearResurvey;
}
