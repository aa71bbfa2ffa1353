package io.journeyloop.recovery;

import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case made by hand, for tests that need no database. */
final class SampleCase {

    static final Instant RECEIVED = Instant.parse("2026-03-02T01:00:00Z");
    /** An hour after it was received. */
    static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    static final Instant DEADLINE = Instant.parse("2026-03-17T15:59:59Z");
    static final Instant LATER = Instant.parse("2026-04-16T15:59:59Z");
    static final BigDecimal AUTHORITY = new BigDecimal("200");

    private SampleCase() {}

    /** A complaint of an unknown customer, with cause, remedy and action, and a goodwill that one person may grant. */
    static RecoveryCase at(CaseState state) {
        return new RecoveryCase(
                new CaseKey(new CaseId(7), "C20260302-0001", 3),
                new CaseOrigin(CaseSource.COMPLAINT, "K-1", RECEIVED, RECEIVED, "rm1", "phone", null, null, null),
                new CaseSubject("Card", "Fee twice", "Nobody answers me"),
                new CaseParties(
                        null,
                        CaseParties.NOBODYS,
                        new BranchNo("001"),
                        new CaseOwner("relationship-manager", "rm1"),
                        Set.of()),
                state,
                Severity.S3,
                1,
                LegalTerm.simple(DEADLINE),
                new Remedy("fee", "Refund", "Refunded", goodwill("100")),
                new CaseProgress(new InstanceId(70L), null, null, null, null));
    }

    static RecoveryCase withAmount(CaseState state, @Nullable String amount) {
        RecoveryCase one = at(state);
        return one.with(one.remedy().with(goodwill(amount)));
    }

    /** Somebody has asked for more time. */
    static RecoveryCase asked(CaseState state, String who) {
        RecoveryCase one = at(state);
        return one.with(new LegalTerm(true, LegalKind.SIMPLE, DEADLINE, who, null, null, null));
    }

    static RecoveryCase answered(CaseState state, @Nullable Integer score) {
        RecoveryCase one = at(state);
        return one.with(new CaseProgress(new InstanceId(70L), null, RECEIVED, RECEIVED, score));
    }

    private static Goodwill goodwill(@Nullable String amount) {
        return amount == null ? Goodwill.NONE : new Goodwill(new BigDecimal(amount), "rm1", null, null);
    }
}
