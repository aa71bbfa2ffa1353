package io.journeyloop.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What staff can make of a visit in which state, cell by cell, written down by hand. */
class VisitTransitionsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // transition, expected,              here unknown, here known,             over
        "BEGIN,        has not arrived,       -,            -,                      visit is over",
        "ATTEND,       has not arrived,       -,            -,                      visit is over",
        "HAND_OVER,    has not arrived,       -,            -,                      visit is over",
        "IDENTIFY,     already has a customer, -,           already has a customer, already has a customer",
        "LEAVE,        -,                     -,            -,                      visit is over"
    })
    void eachStateAllowsWhatTheTableSaysAndRefusesEverythingElse(
            VisitTransition transition, String expected, String unknown, String known, String over) {
        holds(transition, visit(null, null, null), expected);
        holds(transition, visit(null, NOW, null), unknown);
        holds(transition, visit(new CustomerId(12L), NOW, null), known);
        holds(transition, visit(null, NOW, new VisitEnd(NOW, VisitEndReason.LEFT)), over);
    }

    @Test
    void aVisitIsExpectedHereOrOver() {
        assertThat(visit(null, null, null).state()).isEqualTo(VisitState.EXPECTED);
        assertThat(visit(null, NOW, null).state()).isEqualTo(VisitState.HERE);
        VisitEnd end = new VisitEnd(NOW, VisitEndReason.NO_SHOW);
        assertThat(visit(null, null, end).state()).isEqualTo(VisitState.OVER);
        assertThat(visit(null, NOW, end).state()).isEqualTo(VisitState.OVER);
    }

    @Test
    void itPrintsNeitherWhoItIsNorWhatWasSaid() {
        HallVisit visit = visit(new CustomerId(12L), NOW, null);
        assertThat(visit).hasToString("HallVisit[3, HERE]");
        assertThat(visit.word()).hasToString("HandOverWord[…]");
    }

    private static void holds(VisitTransition transition, HallVisit visit, String expected) {
        if (expected.equals("-")) {
            assertThat(visit.require(transition)).isSameAs(visit);
            return;
        }
        assertThatThrownBy(() -> visit.require(transition))
                .as("%s while %s", transition, visit)
                .isInstanceOfSatisfying(Problem.class, refused -> {
                    assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
                    assertThat(refused.field()).isEqualTo("visit");
                    assertThat(refused.getMessage()).contains(expected);
                });
    }

    private static HallVisit visit(@Nullable CustomerId customer, @Nullable Instant arrivedAt, @Nullable VisitEnd end) {
        return new HallVisit(
                new VisitId(3),
                new BranchNo("001"),
                customer,
                null,
                new VisitArrival(Arrival.BOOKED, null, NOW, arrivedAt),
                null,
                new HandOverWord("wants to save", "rm1", NOW),
                end);
    }
}
