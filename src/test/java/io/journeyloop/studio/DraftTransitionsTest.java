package io.journeyloop.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.support.TransitionTable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What can become of a draft in which state, cell by cell, written down by hand: where it stands then, or - for never. */
class DraftTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");
    private static final ModelHead HEAD = new ModelHead(DraftKind.BPMN, "cards", "Cards");
    private static final ModelHead RENAMED = new ModelHead(DraftKind.BPMN, "new-cards", "New cards");
    private static final DraftStamp BEGUN = new DraftStamp("owner1", Instant.parse("2026-03-01T01:00:00Z"));
    private static final DraftStamp DRAWN = new DraftStamp("owner3", NOW);
    private static final DraftSubmission WANTED = new DraftSubmission("owner1", NOW, "dormant cards");
    private static final DraftDecision DECIDED = new DraftDecision("owner2", NOW, "Name the stages.");
    private static final Set<String> AUTHORS = Set.of("owner1", "owner3");

    private static final List<String> STATES = List.of("draft", "submitted", "sent-back", "live", "discarded");

    /** Columns: the states as above; the last one is the audit's word, or - for none. */
    private static final List<String> CELLS = List.of(
            "SAVE      draft     -         sent-back - - -",
            "SUBMIT    submitted -         submitted - - draft-submitted",
            "HOLD      submitted -         -         - - draft-held",
            "TAKE_BACK -         draft     -         - - draft-taken-back",
            "APPROVE   -         live      -         - - draft-approved",
            "SEND_BACK -         sent-back -         - - draft-sent-back",
            "DISCARD   discarded -         discarded - - draft-discarded");

    private static final TransitionTable<DraftTransition, DraftState> TABLE =
            new TransitionTable<>(DraftTransition.class, DraftState.class, STATES, CELLS);

    @Test
    void everyTransitionHasItsRowAndEveryStateItsColumn() {
        TABLE.requireWhole();
    }

    @TestFactory
    Stream<DynamicTest> everyCell() {
        return TABLE.everyCell(DraftTransitionsTest::made, DraftTransitionsTest::refused);
    }

    private static void made(DraftTransition transition, DraftState state, String then, String audited) {
        DraftChange change = make(transition, at(state));
        assertThat(change.transition()).isEqualTo(transition);
        assertThat(change.before().state()).isEqualTo(state);
        assertThat(change.after().state().slug()).isEqualTo(then);
        assertThat(transition.audited() == null ? "-" : transition.audited()).isEqualTo(audited);
        assertThat(change.after().revision()).isEqualTo(transition == DraftTransition.SAVE ? 4 : 3);
        assertThat(change.after().created()).isEqualTo(BEGUN);
        assertThat(change.after().basedOn()).isEqualTo(1);
    }

    private static void refused(DraftTransition transition, DraftState state) {
        assertThatThrownBy(() -> make(transition, at(state))).isInstanceOfSatisfying(Problem.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
            assertThat(refused.field()).isEqualTo("draft");
            assertThat(refused.value()).isEqualTo(7L);
        });
    }

    /** Makes the transition with everything else as it has to be, so that the state alone decides. */
    private static DraftChange make(DraftTransition transition, Draft one) {
        return switch (transition) {
            case SAVE -> one.save(RENAMED, DRAWN);
            case SUBMIT -> one.submit(WANTED);
            case HOLD -> one.hold(WANTED);
            case TAKE_BACK -> one.takeBack();
            case APPROVE -> one.approve(DECIDED, AUTHORS, 2);
            case SEND_BACK -> one.sendBack(DECIDED, AUTHORS);
            case DISCARD -> one.discard();
        };
    }

    /** Whoever has drawn on it decides nothing, whoever has submitted it. */
    @Test
    void nobodyDecidesAboutWhatTheyHaveDrawn() {
        Draft submitted = at(DraftState.SUBMITTED);
        for (String author : AUTHORS) {
            DraftDecision own = new DraftDecision(author, NOW, "Fine");
            forbidden(() -> submitted.approve(own, AUTHORS, 2));
            forbidden(() -> submitted.sendBack(own, AUTHORS));
            assertThat(Draft.mayDecide(author, AUTHORS)).isFalse();
        }
        assertThat(Draft.mayDecide("owner2", AUTHORS)).isTrue();
    }

    /** Where it stands comes first: what has been decided is not told as a question of who may. */
    @Test
    void whereNothingWaitsForADecisionThatIsSaidWhoeverAsks() {
        DraftDecision own = new DraftDecision("owner1", NOW, "Fine");
        for (DraftState state : List.of(DraftState.DRAFT, DraftState.LIVE)) {
            assertThatThrownBy(() -> at(state).approve(own, AUTHORS, 2))
                    .isInstanceOfSatisfying(
                            Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT))
                    .hasMessage("The draft \"Cards\" does not wait for approval.");
        }
        assertThatThrownBy(() -> at(DraftState.LIVE).save(RENAMED, DRAWN))
                .hasMessage("The draft \"Cards\" cannot be edited now.");
    }

    @Test
    void sendingBackSaysWhatIsToBeChanged() {
        DraftDecision nothing = new DraftDecision("owner2", NOW, " ");
        assertThatThrownBy(() -> at(DraftState.SUBMITTED).sendBack(nothing, AUTHORS))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.INVALID));
        assertThat(at(DraftState.SUBMITTED).approve(nothing, AUTHORS, 2).after().version())
                .isEqualTo(2);
    }

    @Test
    void aSaveTakesWhatTheModelSaysOfItselfAndWhoDrewIt() {
        assertThat(at(DraftState.SENT_BACK).save(RENAMED, DRAWN).after())
                .returns(RENAMED, Draft::head)
                .returns(DRAWN, Draft::changed)
                .returns(DECIDED, Draft::decision);
    }

    @Test
    void aSaveIsTakenFromTheRevisionThatItWasDrawnFromAlone() {
        assertThat(at(DraftState.DRAFT).takes(3)).isTrue();
        assertThat(at(DraftState.DRAFT).takes(2)).isFalse();
        assertThat(at(DraftState.SUBMITTED).takes(3)).isFalse();
        assertThat(at(DraftState.LIVE).takes(3)).isFalse();
    }

    @Test
    void whatIsSubmittedAgainForgetsWhatWasDecided() {
        assertThat(at(DraftState.SENT_BACK).submit(WANTED).after())
                .returns(WANTED, Draft::submission)
                .returns(null, Draft::decision)
                .returns(BEGUN, Draft::changed);
    }

    @Test
    void aDraftPrintsNothingOfWhatOwnersWrite() {
        assertThat(at(DraftState.SENT_BACK).toString()).doesNotContain("dormant cards", "Name the stages.");
    }

    private static void forbidden(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.kind())
                .isEqualTo(Problem.Kind.FORBIDDEN));
    }

    private static Draft at(DraftState state) {
        return new Draft(7, HEAD, state, 3, 1, BEGUN, BEGUN, WANTED, DECIDED, null);
    }
}
