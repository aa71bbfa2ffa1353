package io.journeyloop.lobby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.support.StatementCounter;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What the hall shows, to whom, and at what cost. */
abstract class HallContract extends HallSetUp {

    @Autowired
    private StatementCounter statements;

    @Test
    void otherBranchesAndOtherRolesAreRefused() {
        VisitId visit = receive("lobby1", customers.inBranch("001"));
        refused("manager2", () -> hall.get(visit), Problem.Kind.NOT_FOUND, "no visit");
        refused("manager2", () -> begin(visit), Problem.Kind.NOT_FOUND, "no visit");
        refused("manager2", () -> leave(visit), Problem.Kind.NOT_FOUND, "no visit");
        refused("manager2", () -> hall.here("001"), Problem.Kind.FORBIDDEN, "001");
        refused("lobby1", () -> hall.get(new VisitId(99_999_999)), Problem.Kind.NOT_FOUND, "99999999");
        refused(
                "lobby1",
                () -> reception.receive(new ReceiveRequest(null, null, null, null)),
                Problem.Kind.INVALID,
                "ticket");
        refused("lobby1", () -> reception.receive(ReceiveRequest.ticket("号码")), Problem.Kind.INVALID, "A012");
        refused("lobby1", () -> reception.receive(ReceiveRequest.customer("none")), Problem.Kind.NOT_FOUND, "none");
        assertThatThrownBy(() -> as("remote1", () -> hall.here("001"))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theListTakesTheSameStatementsForOneAndForTwelve() throws Exception {
        begun("lobby1", customers.inBranch("001"));
        int one = ran("lobby1", () -> hall.here(null)).size();
        for (int i = 0; i < 11; i++) {
            receive("lobby1", customers.inBranch("001"));
        }
        assertThat(ran("lobby1", () -> hall.here(null))).hasSize(one).hasSizeLessThanOrEqualTo(9);
        assertThat(ran("lobby1", () -> hall.figures(null)))
                .containsExactly(
                        "BranchMapper.find", "HallMapper.waits", "HallMapper.countHere", "HallMapper.countExpected");
    }

    @Test
    void theMedianWaitCountsThoseWhoStillWait() {
        VisitId a = receive("lobby1", customers.inBranch("001"));
        VisitId b = receive("lobby1", customers.inBranch("001"));
        receive("lobby1", customers.inBranch("001"));
        assertThat(as("lobby1", () -> hall.figures(null)).medianWait()).isNull();
        clock.advance(Duration.ofMinutes(4));
        begin("lobby1", a);
        clock.advance(Duration.ofMinutes(6));
        begin("lobby1", b);

        // Attended after 4 and after 10 minutes, one waits for 10 so far: half are attended to after 10.
        HallFigures figures = as("lobby1", () -> hall.figures(null));
        assertThat(figures).returns(3, HallFigures::here).returns(3, HallFigures::n);
        assertThat(figures.medianWait()).isEqualTo(Duration.ofMinutes(10));
    }

    private List<String> ran(String person, Supplier<?> work) throws Exception {
        return statements.of(() -> as(person, work)).stream()
                .filter(one -> !one.startsWith("StaffMapper.find"))
                .toList();
    }
}
