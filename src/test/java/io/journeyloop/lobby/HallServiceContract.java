package io.journeyloop.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.breakpoint.Breakpoints;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskAids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Going on with customers in the hall, and handing them over. */
abstract class HallServiceContract extends HallSetUp {

    @Autowired
    private HandOverNotes words;

    @Autowired
    private Breakpoints breakpoints;

    @Test
    void aJourneyBegunIsTakenByWhoBeginsIt() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));

        HallRow row = as("lobby1", () -> hall.get(visit));
        assertThat(row.withWhom()).isEqualTo("lobby1");
        assertThat(row.waitingSince()).isNull();
        assertThat(row.visit().servedAt()).isNotNull();
        assertThat(row.stages()).extracting(VisitJourney.Stage::id).containsExactly("arrive");
        assertThat(row.tasks()).singleElement().returns("lobby1", Task::assignee);
        refused("teller1", () -> begin(visit), Problem.Kind.CONFLICT, "林嘉");
    }

    @Test
    void oneOfTwoWhoBeginGoesOn() throws Exception {
        VisitId visit = receive("lobby1", customers.inBranch("001"));
        List<Object> done = atOnce(() -> as("lobby1", () -> begin(visit)), () -> as("teller1", () -> begin(visit)));
        assertThat(done).filteredOn(Problem.class::isInstance).singleElement().satisfies(refused -> assertThat(
                        ((Problem) refused).more())
                .containsKeys("by", "since"));
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM hall_visit WHERE instance_id IS NOT NULL", Long.class))
                .isEqualTo(1);
    }

    @Test
    void whoeverBeginsTheJourneyElsewhereSaysThatTheCustomerIsHere() {
        Customer customer = customers.inBranch("001");
        InstanceId instance = journeys.enter(customer.id(), JOURNEY, Map.of());
        assertThat(here("lobby1")).singleElement().satisfies(row -> {
            assertThat(row.visit().instanceId()).isEqualTo(instance);
            assertThat(row.waitsForRole()).isNotNull();
        });
    }

    @Test
    void aTaskForAnotherRoleLetsTheCustomerWaitForIt() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        clock.advance(Duration.ofMinutes(5));
        finish("lobby1", visit, "welcomed");

        HallRow row = as("lobby1", () -> hall.get(visit));
        assertThat(row.waitingSince()).isEqualTo(clock.instant());
        assertThat(row.withWhom()).isNull();
        as("rm1", () -> worklist.claim(row.tasks().getFirst().id()));
        assertThat(as("lobby1", () -> hall.get(visit)).withName()).isEqualTo("周子航");
    }

    @Test
    void whoWasHandedACustomerSeesThatCustomerFirstUntilComing() {
        VisitId before = receive("lobby1", customers.inBranch("001"));
        clock.advance(Duration.ofMinutes(1));
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        finish("lobby1", visit, "welcomed");
        run("lobby1", () -> visits.handOver(visit, "rm1", "savings"));

        assertThat(here("rm1")).first().satisfies(row -> {
            assertThat(row.visit().id()).isEqualTo(visit);
            assertThat(row.waitsFor("rm1")).isTrue();
            assertThat(row.waitsFor("lobby1")).isFalse();
        });
        assertThat(here("lobby1").getFirst().visit().id()).isEqualTo(before);
        run("rm1", () -> visits.attend(visit));
        assertThat(here("rm1").getFirst().visit().id()).isEqualTo(before);
    }

    @Test
    void aHandOverTakesTheTaskAndTheWordAlong() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        finish("lobby1", visit, "welcomed");
        clock.advance(Duration.ofMinutes(1));

        run("lobby1", () -> visits.handOver(visit, "rm1", "想买房，赶时间"));

        HallRow row = as("rm1", () -> hall.get(visit));
        assertThat(row.withWhom()).isEqualTo("rm1");
        assertThat(row.waitingSince()).isEqualTo(clock.instant());
        assertThat(row.tasks()).singleElement().returns("rm1", Task::assignee);
        assertThat(words.words(row.tasks()).values())
                .singleElement()
                .returns("想买房，赶时间", TaskAids.Word::text)
                .returns("林嘉", TaskAids.Word::by);
        refused("lobby1", () -> hand(visit, "rm1", "again"), Problem.Kind.CONFLICT, "周子航");
        run("rm1", () -> visits.attend(visit));
        assertThat(as("rm1", () -> hall.get(visit)).waitingSince()).isNull();
        assertThat(audited("visit-handed-over", visit)).isEqualTo(1);
    }

    @Test
    void aHandOverIsRefusedWithoutAFitWordOrColleague() {
        VisitId visit = begun("lobby1", customers.inBranch("001"));
        refused("lobby1", () -> hand(visit, "manager1", " "), Problem.Kind.INVALID, "word");
        refused("lobby1", () -> hand(visit, "manager1", "x".repeat(201)), Problem.Kind.INVALID, "200");
        refused("lobby1", () -> hand(visit, "manager1", "call 138 0000 1234"), Problem.Kind.INVALID, "number");
        refused("lobby1", () -> hand(visit, "manager1", "１３８００００"), Problem.Kind.INVALID, "number");
        refused("lobby1", () -> hand(visit, "rm1", "savings"), Problem.Kind.INVALID, "manager1");
        refused("lobby1", () -> hand(visit, "nobody", "savings"), Problem.Kind.INVALID, "nobody");
        run("lobby1", () -> visits.handOver(visit, "manager1", "123456 saved"));
    }

    @Test
    void ofTwoHandOversAtOnceOneWins() throws Exception {
        VisitId visit = receive("lobby1", customers.inBranch("001"));
        List<Object> done = atOnce(
                () -> as("lobby1", () -> hand(visit, "rm1", "first")),
                () -> as("teller1", () -> hand(visit, "manager1", "second")));
        assertThat(done).filteredOn(Problem.class::isInstance).hasSize(1);
    }

    @Test
    void whoBrokeOffIsResumedByOneAndNothingIsAskedAgain() throws Exception {
        Customer customer = customers.inBranch("001");
        VisitId first = begun("lobby1", customer);
        finish("lobby1", first, "left");
        dueWorks.advance(Duration.ofMinutes(90));
        assertThat(as("lobby1", () -> breakpoints.openOf(customer.id()))).isNotEmpty();

        VisitId visit = receive("lobby1", customer);
        HallRow before = as("lobby1", () -> hall.get(visit));
        assertThat(before.broken()).isTrue();
        assertThat(as("lobby1", () -> briefs.of(visit)).underWay()).isEqualTo(instance(first));
        List<Object> done = atOnce(() -> as("lobby1", () -> begin(visit)), () -> as("rm1", () -> begin(visit)));

        assertThat(done).filteredOn(Problem.class::isInstance).hasSize(1);
        assertThat(visit(visit).instanceId()).isEqualTo(instance(first).id());
        String winner = String.valueOf(visit(visit).withWhom());
        assertThat(as("lobby1", () -> breakpoints.openOf(customer.id())))
                .anySatisfy(row -> assertThat(row.claim()).isNotNull().satisfies(claim -> assertThat(claim.person())
                        .isEqualTo(winner)));
    }

    private boolean hand(VisitId visit, String to, String word) {
        visits.handOver(visit, to, word);
        return true;
    }

    private Long audited(String action, VisitId visit) {
        return jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE action_slug = ? AND subject_id = ?",
                Long.class,
                action,
                visit.toString());
    }
}
