package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can become of a case in which state, cell by cell, written down by hand: where it stands then, or - for never. */
class CaseTransitionsTest {

    private static final List<String> STATES =
            List.of("open", "contacted", "remedy", "closed", "recovered", "unconfirmed", "withdrawn");

    /** Columns: the states as above. */
    private static final List<String> CELLS = List.of(
            "TRIAGED         open      -         -         -           -         -           -",
            "CONTACTED       contacted contacted contacted -           -         -           -",
            "ROOT_CAUSE      open      contacted remedy    -           -         -           -",
            "REMEDY_GIVEN    open      contacted remedy    -           -         -           -",
            "PROPOSED        open      contacted remedy    -           -         -           -",
            "REMEDY          remedy    remedy    remedy    -           -         -           -",
            "APPROVAL_NEEDED remedy    remedy    remedy    -           -         -           -",
            "APPROVED        -         -         remedy    -           -         -           -",
            "REJECTED        -         -         remedy    -           -         -           -",
            "CARRIED_OUT     -         -         remedy    -           -         -           -",
            "ACTION          open      contacted remedy    -           -         -           -",
            "NOT_ACCEPTED    -         -         remedy    -           -         -           -",
            "CLOSED          closed    closed    closed    -           -         -           -",
            "RESURVEYED      -         -         -         closed      -         -           -",
            "RECOVERED       -         -         -         recovered   -         -           -",
            "UNCONFIRMED     -         -         -         unconfirmed -         -           -",
            "REOPENED        -         -         -         open        open      open        -",
            "WITHDRAWN       withdrawn withdrawn withdrawn withdrawn   -         -           -",
            "OWNER           open      contacted remedy    -           -         -           -",
            "RECUSED         open      contacted remedy    -           -         -           -",
            "MATCHED         open      contacted remedy    closed      recovered unconfirmed withdrawn",
            "CLASSIFIED      open      contacted remedy    -           -         -           -",
            "EXTENSION_ASKED open      contacted remedy    -           -         -           -",
            "EXTENDED        open      contacted remedy    -           -         -           -",
            "LEGAL_OVER      open      contacted remedy    -           -         -           -");

    @Test
    void everyTransitionHasItsRowAndEveryStateItsColumn() {
        assertThat(CELLS)
                .extracting(row -> row.split(" +")[0])
                .containsExactlyElementsOf(
                        Arrays.stream(CaseTransition.values()).map(Enum::name).toList());
        assertThat(CELLS).allSatisfy(row -> assertThat(row.split(" +")).hasSize(1 + STATES.size()));
        assertThat(STATES)
                .containsExactlyElementsOf(
                        Arrays.stream(CaseState.values()).map(CaseState::slug).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyCell() {
        return CELLS.stream().flatMap(row -> {
            String[] cells = row.split(" +");
            CaseTransition transition = CaseTransition.valueOf(cells[0]);
            return IntStream.range(0, STATES.size()).mapToObj(column -> {
                CaseState state = CaseState.of(STATES.get(column));
                return DynamicTest.dynamicTest(transition + " while " + state, () -> {
                    if ("-".equals(cells[1 + column])) {
                        refused(transition, state);
                    } else {
                        made(transition, state, cells[1 + column]);
                    }
                });
            });
        });
    }

    private static void made(CaseTransition transition, CaseState state, String then) {
        CaseChange change = make(transition, state);
        assertThat(change.transition()).isEqualTo(transition);
        assertThat(change.before().state()).isEqualTo(state);
        assertThat(change.after().state().slug()).isEqualTo(then);
        assertThat(change.after().key())
                .as("the version is the database's")
                .isEqualTo(change.before().key());
        assertThat(change.after().origin()).isEqualTo(change.before().origin());
        assertThat(change.after().subject()).isEqualTo(change.before().subject());
    }

    private static void refused(CaseTransition transition, CaseState state) {
        assertThatThrownBy(() -> make(transition, state)).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
            assertThat(refused.field()).isEqualTo("state");
            assertThat(refused.value()).isEqualTo(state.slug());
        });
    }

    /** Makes the transition with everything else as it has to be, so that the state alone decides. */
    private static CaseChange make(CaseTransition transition, CaseState state) {
        RecoveryCase one = SampleCase.at(state);
        return switch (transition) {
            case TRIAGED ->
                one.triaged(new Triage(
                        new InstanceId(70),
                        Severity.S2,
                        "branch-manager",
                        true,
                        SampleCase.NOW,
                        "PT4H",
                        () -> SampleCase.DEADLINE));
            case CONTACTED -> one.contacted(SampleCase.NOW);
            case ROOT_CAUSE -> one.rootCause("fee");
            case REMEDY_GIVEN -> one.remedyGiven("Refund", null, null, "rm1");
            case PROPOSED -> one.proposed("fee", "Refund", null, "rm1");
            case REMEDY -> one.remedyProposed(SampleCase.AUTHORITY);
            case APPROVAL_NEEDED -> SampleCase.withAmount(state, "500").remedyProposed(SampleCase.AUTHORITY);
            case APPROVED -> one.approved("manager1", Set.of("rm1"), null, null);
            case REJECTED -> one.rejected("manager1", Set.of("rm1"), null, "Too much");
            case CARRIED_OUT -> one.carriedOut("Refunded", null, SampleCase.AUTHORITY);
            case ACTION -> one.actionGiven("Refunded");
            case NOT_ACCEPTED -> one.notAccepted();
            case CLOSED -> one.closed(SampleCase.AUTHORITY, SampleCase.NOW);
            case RESURVEYED -> one.resurveyed(2);
            case RECOVERED -> SampleCase.answered(state, 9).ended();
            case UNCONFIRMED -> SampleCase.answered(state, null).ended();
            case REOPENED -> one.reopened("Called again", null);
            case WITHDRAWN -> one.withdrawn(SampleCase.NOW);
            case OWNER -> one.ownedBy("rm2");
            case RECUSED -> one.recuse("rm1", "It is about rm1");
            case MATCHED -> one.matched(new CustomerId(5), "100005", 2, new BranchNo("001"));
            case CLASSIFIED -> one.classified(LegalKind.COMPLEX, SampleCase.LATER, "Many accounts", SampleCase.NOW);
            case EXTENSION_ASKED -> one.extensionAsked(null, "rm1", "Expert opinion", SampleCase.NOW);
            case EXTENDED ->
                SampleCase.asked(state, "rm1")
                        .extended(LegalKind.SIMPLE, SampleCase.LATER, "manager1", "Expert opinion", SampleCase.NOW);
            case LEGAL_OVER -> one.legalOver(1, "branch-manager");
        };
    }
}
