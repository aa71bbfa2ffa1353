package io.journeyloop.recovery;

import static io.journeyloop.recovery.SampleCase.AUTHORITY;
import static io.journeyloop.recovery.SampleCase.DEADLINE;
import static io.journeyloop.recovery.SampleCase.LATER;
import static io.journeyloop.recovery.SampleCase.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a transition looks at beside the state, and what it changes. */
class RecoveryCaseTest {

    private static final Instant SECOND_AFTER = DEADLINE.plusSeconds(1);

    @Test
    void whoeverEverSetAnAmountNeitherApprovesNorRejectsIt() {
        RecoveryCase one = SampleCase.withAmount(CaseState.REMEDY, "500");
        Set<String> setters = Set.of("rm1", "manager1");
        refused(Problem.Kind.FORBIDDEN, () -> one.approved("rm1", setters, null, null));
        refused(Problem.Kind.FORBIDDEN, () -> one.approved("manager1", setters, null, null));
        refused(Problem.Kind.FORBIDDEN, () -> one.rejected("manager1", setters, null, null));
        assertThat(one.approved("cx1", setters, null, "Fair").after().goodwill())
                .isEqualTo(new Goodwill(new BigDecimal("500"), "rm1", "cx1", new BigDecimal("500")));
    }

    @Test
    void anApprovalCoversTheVeryAmountAndFallsWithAnotherRemedy() {
        RecoveryCase approved = SampleCase.withAmount(CaseState.REMEDY, "500")
                .approved("cx1", Set.of("rm1"), null, null)
                .after();
        assertThat(approved.goodwill().needsApproval(AUTHORITY)).isFalse();

        CaseChange raised = approved.remedyGiven(null, null, new BigDecimal("501"), "manager1");
        assertThat(raised.amountSetBy()).isEqualTo("manager1");
        assertThat(raised.isAnotherRemedy()).isTrue();
        assertThat(raised.after().goodwill()).isEqualTo(new Goodwill(new BigDecimal("501"), "manager1", null, null));

        CaseChange reworded = approved.remedyGiven("Refund and apologise", null, null, "manager1");
        assertThat(reworded.amountSetBy()).isNull();
        assertThat(reworded.isAnotherRemedy()).isTrue();
        assertThat(reworded.after().goodwill()).isEqualTo(new Goodwill(new BigDecimal("500"), "rm1", null, null));

        CaseChange same = approved.remedyGiven("Refund", "Paid", new BigDecimal("500.00"), "manager1");
        assertThat(same.isAnotherRemedy()).isFalse();
        assertThat(same.amountSetBy()).isNull();
        assertThat(same.after().goodwill()).isEqualTo(approved.goodwill());

        assertThat(approved.proposed(null, null, new BigDecimal("500"), "rm1")
                        .after()
                        .goodwill()
                        .approvedBy())
                .as("a proposal made anew is approved anew")
                .isNull();
    }

    @Test
    void anAmountTakenBackIsNobodysAndIsKeptAsSet() {
        CaseChange none = SampleCase.withAmount(CaseState.REMEDY, "500").proposed("fee", "Apology", null, "manager1");
        assertThat(none.after().goodwill()).isEqualTo(Goodwill.NONE);
        assertThat(none.amountSetBy()).isEqualTo("manager1");
        assertThat(none.detail()).isEqualTo("Apology");
        assertThat(SampleCase.at(CaseState.OPEN)
                        .proposed("fee", "Refund", null, "rm1")
                        .detail())
                .as("the log does not say again what it says already")
                .isNull();
    }

    @Test
    void aboveTheAuthorityNothingIsCarriedOutOrClosedWithoutASecondPerson() {
        RecoveryCase exactly = SampleCase.withAmount(CaseState.REMEDY, "200.00");
        assertThat(exactly.remedyProposed(AUTHORITY).transition()).isEqualTo(CaseTransition.REMEDY);
        assertThat(exactly.carriedOut("Paid", null, AUTHORITY).after().remedy().action())
                .isEqualTo("Paid");

        RecoveryCase above = SampleCase.withAmount(CaseState.REMEDY, "200.01");
        assertThat(above.remedyProposed(AUTHORITY))
                .returns(CaseTransition.APPROVAL_NEEDED, CaseChange::transition)
                .returns("200.01", CaseChange::detail);
        refused(Problem.Kind.CONFLICT, () -> above.carriedOut("Paid", null, AUTHORITY));
        refused(Problem.Kind.CONFLICT, () -> above.closed(AUTHORITY, NOW));
        RecoveryCase approved = above.approved("cx1", Set.of("rm1"), null, null).after();
        assertThat(approved.closed(AUTHORITY, NOW).after().progress().closedAt())
                .isEqualTo(NOW);
    }

    @Test
    void aFormThatAsksForTheAmountLaterBringsInNoOther() {
        RecoveryCase one = SampleCase.at(CaseState.REMEDY);
        BigDecimal other = new BigDecimal("100.01");
        refused(Problem.Kind.INVALID, () -> one.approved("cx1", Set.of("rm1"), other, null));
        refused(Problem.Kind.INVALID, () -> one.rejected("cx1", Set.of("rm1"), other, null));
        refused(Problem.Kind.INVALID, () -> one.carriedOut("Paid", other, AUTHORITY));
        assertThat(one.carriedOut("Paid", new BigDecimal("100.00"), AUTHORITY)
                        .after()
                        .remedy()
                        .action())
                .isEqualTo("Paid");
        refused(Problem.Kind.INVALID, () -> SampleCase.withAmount(CaseState.REMEDY, null)
                .carriedOut("Paid", new BigDecimal("1"), AUTHORITY));
    }

    @Test
    void nothingIsClosedWithoutCauseAndAction() {
        RecoveryCase one = SampleCase.at(CaseState.REMEDY);
        refused(Problem.Kind.INVALID, "rootCause", () -> one.with(Remedy.NONE).closed(AUTHORITY, NOW));
        refused(Problem.Kind.INVALID, "action", () -> one.with(new Remedy("fee", "Refund", null, Goodwill.NONE))
                .closed(AUTHORITY, NOW));
        RecoveryCase answeredBefore = SampleCase.answered(CaseState.REMEDY, 2);
        assertThat(answeredBefore.closed(AUTHORITY, NOW).after().progress().resurveyScore())
                .as("an answer to an earlier re-survey says nothing about this closing")
                .isNull();
    }

    @Test
    void whatWasDoneIsTheRemedyWhereNothingWasProposed() {
        RecoveryCase bare = SampleCase.at(CaseState.OPEN).with(Remedy.NONE);
        assertThat(bare.remedyGiven(null, "Refunded", null, "rm1").after().remedy())
                .isEqualTo(new Remedy(null, "Refunded", "Refunded", Goodwill.NONE));
        assertThat(bare.actionGiven("Refunded").after().remedy())
                .isEqualTo(new Remedy(null, "Refunded", "Refunded", Goodwill.NONE));
        assertThat(SampleCase.at(CaseState.REMEDY).actionGiven("Called").after().remedy())
                .returns("Refund", Remedy::proposal)
                .returns("Called", Remedy::action);
    }

    /** The log says what is new: the proposal, or what was done where that is all. */
    @Test
    void theLogSaysWhatIsNew() {
        RecoveryCase one = SampleCase.at(CaseState.REMEDY);
        assertThat(one.remedyGiven(null, "Paid", null, "rm1").detail()).isEqualTo("Paid");
        assertThat(one.remedyGiven("Apology", "Paid", null, "rm1").detail()).isEqualTo("Apology");
        RecoveryCase closed = SampleCase.at(CaseState.CLOSED);
        assertThat(closed.resurveyed(9).detail()).isEqualTo("9");
        assertThat(closed.resurveyed(null).detail()).isNull();
    }

    @Test
    void whereNobodyHasSetAnAmountNoneIsNoOtherAmount() {
        RecoveryCase one = SampleCase.withAmount(CaseState.REMEDY, null);
        assertThat(one.goodwill().proposed(null, "manager1")).isSameAs(one.goodwill());
        assertThat(one.goodwill().proposed(new BigDecimal("5"), "manager1").proposedBy())
                .isEqualTo("manager1");
    }

    @Test
    void whatIsNotAcceptedOrNotApprovedIsOffTheTableButItsCause() {
        Remedy left = new Remedy("fee", null, null, Goodwill.NONE);
        assertThat(SampleCase.at(CaseState.REMEDY).notAccepted().after().remedy())
                .isEqualTo(left);
        assertThat(SampleCase.at(CaseState.REMEDY)
                        .rejected("cx1", Set.of("rm1"), null, "Too much")
                        .after()
                        .remedy())
                .isEqualTo(left);
    }

    @Test
    void theFirstContactStaysTheFirst() {
        RecoveryCase spoken = SampleCase.at(CaseState.OPEN).contacted(NOW).after();
        assertThat(spoken.progress().firstContactAt()).isEqualTo(NOW);
        assertThat(spoken.contacted(LATER).after().progress().firstContactAt()).isEqualTo(NOW);
    }

    @Test
    void aDeadlineIsJudgedAndExtendedToItsLastSecondAndNeverAfter() {
        RecoveryCase one = SampleCase.at(CaseState.OPEN);
        RecoveryCase asked = SampleCase.asked(CaseState.OPEN, "rm1");
        assertThat(one.classified(LegalKind.COMPLEX, LATER, "Many accounts", DEADLINE)
                        .after()
                        .legal())
                .isEqualTo(new LegalTerm(true, LegalKind.COMPLEX, LATER, null, null, null, null));
        assertThat(one.extensionAsked(null, "rm1", "Expert", DEADLINE).after().legal())
                .isEqualTo(new LegalTerm(true, LegalKind.SIMPLE, DEADLINE, "rm1", null, null, null));
        assertThat(asked.extended(LegalKind.SIMPLE, LATER, "manager1", "Expert", DEADLINE)
                        .after()
                        .legal())
                .isEqualTo(new LegalTerm(true, LegalKind.SIMPLE, LATER, "rm1", "manager1", null, null));

        refused(Problem.Kind.CONFLICT, () -> one.classified(LegalKind.COMPLEX, LATER, "Late", SECOND_AFTER));
        refused(Problem.Kind.CONFLICT, () -> one.extensionAsked(null, "rm1", "Late", SECOND_AFTER));
        refused(Problem.Kind.CONFLICT, () -> asked.extended(LegalKind.SIMPLE, LATER, "manager1", "Late", SECOND_AFTER));
        refused(
                Problem.Kind.CONFLICT,
                () -> one.classified(LegalKind.COMPLEX, NOW.minusSeconds(1), "Over at once", NOW));
        refused(
                Problem.Kind.CONFLICT,
                () -> asked.extended(LegalKind.SIMPLE, NOW.minusSeconds(1), "manager1", "Over at once", NOW));
    }

    /** Answered, it runs no more; missed is who has no answer when it passes and is still under way. */
    @Test
    void aDeadlineRunsUntilItIsAnsweredOrPassed() {
        LegalTerm open = SampleCase.at(CaseState.OPEN).legal();
        LegalTerm met = new LegalTerm(true, LegalKind.SIMPLE, DEADLINE, null, null, LegalOutcome.MET, null);
        assertThat(open.running(DEADLINE)).isTrue();
        assertThat(open.running(SECOND_AFTER)).isFalse();
        assertThat(met.running(NOW)).isFalse();
        assertThat(LegalTerm.NONE.running(NOW)).isFalse();
        assertThat(open.missed(true, DEADLINE)).isFalse();
        assertThat(open.missed(true, SECOND_AFTER)).isTrue();
        assertThat(open.missed(false, SECOND_AFTER)).isFalse();
        assertThat(met.missed(true, SECOND_AFTER)).isFalse();
    }

    @Test
    void moreTimeNeedsTwoPersonsAndIsGivenOnce() {
        RecoveryCase asked = SampleCase.asked(CaseState.OPEN, "rm1");
        refused(Problem.Kind.FORBIDDEN, () -> asked.extended(LegalKind.SIMPLE, LATER, "rm1", "Mine", NOW));
        refused(Problem.Kind.FORBIDDEN, () -> SampleCase.at(CaseState.OPEN)
                .extended(LegalKind.SIMPLE, LATER, "manager1", "Nobody asked", NOW));
        refused(Problem.Kind.INVALID, () -> SampleCase.at(CaseState.OPEN)
                .extensionAsked(LegalKind.COMPLEX, "rm1", "Kind first", NOW));
        RecoveryCase extended = asked.extended(LegalKind.SIMPLE, LATER, "manager1", "Expert", NOW)
                .after();
        refused(Problem.Kind.CONFLICT, () -> extended.extended(LegalKind.SIMPLE, LATER, "cx1", "Again", NOW));
        refused(Problem.Kind.CONFLICT, () -> extended.extensionAsked(null, "rm1", "Again", NOW));
    }

    @Test
    void whatIsNoComplaintHasNoLegalDeadlineToSpeakOf() {
        RecoveryCase score = SampleCase.at(CaseState.OPEN).with(LegalTerm.NONE);
        refused(Problem.Kind.INVALID, "caseNo", () -> score.classified(LegalKind.SIMPLE, LATER, "Why", NOW));
        refused(Problem.Kind.INVALID, "caseNo", () -> score.extensionAsked(null, "rm1", "Why", NOW));
    }

    @Test
    void howACaseStoodAtItsDeadlineIsSettledByTheFirstChangeAfterItForGood() {
        RecoveryCase late =
                SampleCase.at(CaseState.OPEN).contacted(SECOND_AFTER).settled(SECOND_AFTER);
        assertThat(late.legal())
                .returns(LegalOutcome.MISSED, LegalTerm::outcome)
                .returns(DEADLINE, LegalTerm::missedDeadline);
        assertThat(late.ownedBy("rm2").settled(LATER).legal()).isEqualTo(late.legal());
        assertThat(late.missed(LATER)).isTrue();

        RecoveryCase inTime =
                SampleCase.at(CaseState.CLOSED).reopened(null, null).settled(SECOND_AFTER);
        assertThat(inTime.legal())
                .returns(LegalOutcome.MET, LegalTerm::outcome)
                .returns(null, LegalTerm::missedDeadline);
        assertThat(inTime.missed(LATER))
                .as("reopened, but it was closed in time")
                .isFalse();

        assertThat(SampleCase.at(CaseState.OPEN)
                        .contacted(DEADLINE)
                        .settled(DEADLINE)
                        .legal()
                        .outcome())
                .as("its last second is in time")
                .isNull();
    }

    @Test
    void aReopenedCaseBeginsAnewOneLevelUpWithItsDeadlineAndCause() {
        CaseChange change = SampleCase.answered(CaseState.RECOVERED, 9).reopened(null, NOW);
        RecoveryCase again = change.after();
        assertThat(change.detail()).isEqualTo("branch-manager");
        assertThat(again.level()).isEqualTo(2);
        assertThat(again.owner()).isEqualTo(new CaseOwner("branch-manager", null));
        assertThat(again.remedy()).isEqualTo(new Remedy("fee", null, null, Goodwill.NONE));
        assertThat(again.legal()).isEqualTo(change.before().legal());
        assertThat(again.progress())
                .isEqualTo(new CaseProgress(new InstanceId(70L), NOW, SampleCase.RECEIVED, null, 9));
        assertThat(SampleCase.at(CaseState.CLOSED)
                        .reopened("Called again", null)
                        .detail())
                .isEqualTo("Called again");
        assertThat(new CaseOwner("branch-manager", null).superior()).isEqualTo("cx-manager");
        assertThat(new CaseOwner("cx-manager", null).superior()).isEqualTo("cx-manager");
    }

    @Test
    void theTriageOfAReopenedCaseLeavesSeverityAndOwner() {
        Triage triage = new Triage(new InstanceId(71), Severity.S1, "cx-manager", false, NOW, "PT4H", () -> LATER);
        CaseChange first = SampleCase.at(CaseState.OPEN).triaged(triage);
        assertThat(first.detail()).isEqualTo("S1 · cx-manager · PT4H");
        assertThat(first.after())
                .returns(Severity.S1, RecoveryCase::severity)
                .returns(new CaseOwner("cx-manager", "rm1"), RecoveryCase::owner)
                .returns(new InstanceId(71L), RecoveryCase::instanceId)
                .returns(LegalTerm.simple(DEADLINE), RecoveryCase::legal);

        RecoveryCase reopened =
                SampleCase.at(CaseState.CLOSED).reopened(null, null).after();
        assertThat(reopened.triaged(triage).after())
                .returns(Severity.S3, RecoveryCase::severity)
                .returns("branch-manager", one -> one.owner().role());
    }

    @Test
    void aLowScoreBecomesAComplaintByItsTriage() {
        RecoveryCase score = SampleCase.at(CaseState.OPEN).with(LegalTerm.NONE);
        Triage complains = new Triage(new InstanceId(71), null, null, true, null, null, () -> LATER);
        Triage not = new Triage(new InstanceId(71), null, null, false, null, null, () -> {
            throw new AssertionError("nobody asks for a deadline of what is no complaint");
        });
        assertThat(score.triaged(complains).after().legal()).isEqualTo(LegalTerm.simple(LATER));
        assertThat(score.triaged(not).after().legal()).isEqualTo(LegalTerm.NONE);
        assertThat(score.triaged(not).detail()).isEqualTo("S3 · relationship-manager");
    }

    @Test
    void whoeverAComplaintIsAboutLosesIt() {
        RecoveryCase one = SampleCase.at(CaseState.OPEN)
                .recuse("teller1", "Named by the customer")
                .after();
        assertThat(one.owner().name()).isEqualTo("rm1");
        CaseChange both = one.recuse("rm1", "Was there too");
        assertThat(both.after().recused()).containsExactly("teller1", "rm1");
        assertThat(both.after().owner()).isEqualTo(new CaseOwner("relationship-manager", null));
        assertThat(both.detail()).isEqualTo("rm1 · Was there too");
    }

    @Test
    void aMatchedCaseGoesToItsCustomersBranchOnce() {
        RecoveryCase there = SampleCase.at(CaseState.OPEN)
                .matched(new CustomerId(5), "100005", 2, new BranchNo("002"))
                .after();
        assertThat(there.parties())
                .isEqualTo(new CaseParties(
                        new CustomerId(5L),
                        2,
                        new BranchNo("002"),
                        new CaseOwner("relationship-manager", null),
                        Set.of()));
        assertThat(SampleCase.at(CaseState.OPEN)
                        .matched(new CustomerId(5), "100005", 2, new BranchNo("001"))
                        .after()
                        .owner()
                        .name())
                .isEqualTo("rm1");
        refused(
                Problem.Kind.CONFLICT,
                "caseNo",
                () -> there.matched(new CustomerId(6), "100006", 2, new BranchNo("001")));
    }

    @Test
    void nothingThatPeopleSaidIsPrinted() {
        RecoveryCase one = SampleCase.at(CaseState.REMEDY);
        CaseChange change = one.rejected("cx1", Set.of("rm1"), null, "He is lying");
        assertThat(one + " " + change + " " + one.subject() + " " + one.remedy())
                .doesNotContain("Nobody", "Refund", "lying", "Fee twice");
        assertThat(one).hasToString("RecoveryCase[" + one.caseNo() + ", remedy]");
        assertThat(one.caseNo()).isNotBlank();
    }

    private static void refused(Problem.Kind kind, ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.kind())
                .isEqualTo(kind));
    }

    private static void refused(Problem.Kind kind, String field, ThrowingCallable made) {
        assertThatThrownBy(made).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.kind()).isEqualTo(kind);
            assertThat(refused.field()).isEqualTo(field);
        });
    }
}
