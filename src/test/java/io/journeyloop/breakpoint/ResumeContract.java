package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.common.Problem;
import io.journeyloop.journey.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Of several who go on with one customer exactly one does. */
abstract class ResumeContract extends BackWorld {

    @Autowired
    private Claims claims;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void ofTwoAtTheSameMomentOneGoesOnAndTheOtherIsToldByWhom() throws Exception {
        for (int round = 0; round < 5; round++) {
            Breakpoint broken = broken(customers.inBranch("001"), "message");
            List<Object> answers = together(broken, "lobby1", "rm1");
            assertThat(answers).filteredOn(Claim.class::isInstance).hasSize(1);
            Claim claim = (Claim)
                    answers.stream().filter(Claim.class::isInstance).findFirst().orElseThrow();
            assertThat(answers)
                    .filteredOn(Problem.class::isInstance)
                    .singleElement()
                    .satisfies(one -> {
                        Problem refused = (Problem) one;
                        assertThat(refused.kind()).isEqualTo(Problem.Kind.CONFLICT);
                        assertThat(refused.more())
                                .containsEntry("by", claim.person())
                                .containsEntry("branch", "001");
                        assertThat(refused.sentence(Locale.ENGLISH)).contains(claim.name(), "branch 001", "since");
                    });
            assertThat(steps(broken.id()))
                    .filteredOn(step -> step.startsWith("RESUMED"))
                    .hasSize(1);
        }
    }

    private List<Object> together(Breakpoint broken, String one, String other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Object> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> all = List.of(
                    threads.submit(() -> resume(start, broken, one)),
                    threads.submit(() -> resume(start, broken, other)));
            for (Future<Object> each : all) {
                answers.add(each.get(60, TimeUnit.SECONDS));
            }
        }
        return answers;
    }

    private Object resume(CyclicBarrier start, Breakpoint broken, String username) throws Exception {
        start.await(20, TimeUnit.SECONDS);
        return as(username, () -> {
            try {
                return actions.resume(broken.id(), ReturnChannel.BRANCH);
            } catch (Problem refused) {
                return refused;
            }
        });
    }

    @Test
    void aClaimHoldsForAllThatIsOpenWithTheCustomer() {
        var customer = customers.inBranch("001");
        Breakpoint broken = broken(customer, "message");
        as("lobby1", () -> actions.resume(broken.id(), ReturnChannel.BRANCH));
        assertThat(as("rm1", () -> breakpoints.openOf(customer.id())))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.claim()).returns("lobby1", Claim::person));
        assertThat(now(broken).owner()).isEqualTo("lobby1");
        assertThat(now(broken).status()).isEqualTo(Status.RECONNECTING);
    }

    /** Who pressed the link and then stands at the counter is served there; who is called meanwhile is not. */
    @Test
    void whoStandsAtTheCounterIsServed() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        transaction.executeWithoutResult(status -> claims.take(broken, ReturnChannel.ONLINE, Step.CUSTOMER, null));
        assertThatThrownBy(() -> as("rm1", () -> actions.resume(broken.id(), ReturnChannel.PHONE)))
                .isInstanceOf(Problem.class);
        due.advance(Duration.ofMinutes(3));

        assertThat(as("lobby1", () -> actions.resume(broken.id(), ReturnChannel.BRANCH)))
                .returns("lobby1", Claim::person)
                .returns(clock.instant(), Claim::since);
    }

    @Test
    void aClaimLapsesAndWhoHasItKeepsItForAsLongAgain() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        Claim first = as("lobby1", () -> actions.resume(broken.id(), ReturnChannel.BRANCH));
        assertThat(Duration.between(first.since(), first.until())).isEqualTo(Duration.ofMinutes(30));
        due.advance(Duration.ofMinutes(29));
        Claim again = as("lobby1", () -> actions.resume(broken.id(), ReturnChannel.BRANCH));
        assertThat(again.since()).isEqualTo(first.since());
        due.advance(Duration.ofMinutes(29));
        assertThatThrownBy(() -> as("rm1", () -> actions.resume(broken.id(), ReturnChannel.PHONE)))
                .isInstanceOf(Problem.class);
        due.advance(Duration.ofMinutes(1));
        assertThat(as("rm1", () -> actions.resume(broken.id(), ReturnChannel.PHONE)))
                .returns("rm1", Claim::person)
                .returns(ReturnChannel.PHONE, Claim::returnChannel);
        assertThat(now(broken).status()).isEqualTo(Status.RECONNECTING);
    }

    @Test
    void whoHasTheCustomerHandsOverAndNobodyElseButAManager() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        assertThatThrownBy(() -> as("lobby1", () -> actions.handOver(broken.id(), "rm1", "")))
                .satisfies(nobody -> assertThat(((Problem) nobody).kind()).isEqualTo(Problem.Kind.CONFLICT));
        as("lobby1", () -> actions.resume(broken.id(), ReturnChannel.BRANCH));
        assertThatThrownBy(() -> as("teller1", () -> actions.handOver(broken.id(), "teller1", "")))
                .satisfies(other -> assertThat(((Problem) other).kind()).isEqualTo(Problem.Kind.CONFLICT));
        assertThatThrownBy(() -> as("lobby1", () -> actions.handOver(broken.id(), "teller2", "")))
                .satisfies(branch -> assertThat(((Problem) branch).kind()).isEqualTo(Problem.Kind.INVALID));
        assertThatThrownBy(() -> as("lobby1", () -> actions.handOver(broken.id(), "rm1", "x".repeat(501))))
                .satisfies(word -> assertThat(((Problem) word).field()).isEqualTo("word"));

        Claim claim = as("lobby1", () -> actions.handOver(broken.id(), "rm1", "likes tea"));
        assertThat(claim).returns("rm1", Claim::person).returns(ReturnChannel.BRANCH, Claim::returnChannel);
        assertThat(as("manager1", () -> actions.handOver(broken.id(), "lobby1", null))
                        .person())
                .isEqualTo("lobby1");
        assertThat(as("rm1", () -> breakpoints.life(broken.id())).steps())
                .filteredOn(step -> step.kind() == Step.Kind.HANDED_OVER)
                .extracting(Step::person, Step::note)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("lobby1", "周子航: likes tea"),
                        org.assertj.core.groups.Tuple.tuple("manager1", "林嘉"));
    }

    @Test
    void passingTheTouchpointRecoversAndEndsTheClaim() {
        Breakpoint broken = broken(customers.inBranch("001"), "message");
        as("rm1", () -> actions.resume(broken.id(), ReturnChannel.PHONE));
        Instant since = clock.instant();
        pass(broken.instanceId());
        BreakpointLife life = as("rm1", () -> breakpoints.life(broken.id()));
        assertThat(life.breakpoint().status()).isEqualTo(Status.RECOVERED);
        assertThat(life.claim()).isNull();
        assertThat(life.steps().getLast()).returns("phone", Step::channel).returns(since, Step::at);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM resume_claim WHERE subject = ? AND lapses_at > ?",
                        Integer.class,
                        broken.customerId().value(),
                        java.sql.Timestamp.valueOf(java.time.LocalDateTime.ofInstant(since, java.time.ZoneOffset.UTC))))
                .isZero();
        assertThatThrownBy(() -> as("rm1", () -> actions.resume(broken.id(), ReturnChannel.PHONE)))
                .satisfies(closed -> assertThat(((Problem) closed).field()).isEqualTo("status"));
    }

    @Test
    void exitAndDetectionAtTheSameMomentComeToOneResult() throws Exception {
        List<InstanceId> instances = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            instances.add(waiting(customers.inBranch("001"), "branch"));
        }
        clock.advance(Duration.ofDays(1));
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> detects = threads.submit(() -> {
                start.await(20, TimeUnit.SECONDS);
                due.runAll();
                return null;
            });
            Future<?> leaves = threads.submit(() -> {
                start.await(20, TimeUnit.SECONDS);
                instances.forEach(instance -> journeys.exit(instance, "test"));
                return null;
            });
            detects.get(60, TimeUnit.SECONDS);
            leaves.get(60, TimeUnit.SECONDS);
        }
        due.runAll();
        for (InstanceId instance : instances) {
            List<Breakpoint> found = internal.of(instance);
            assertThat(found).allMatch(one -> one.status() == Status.LOST).hasSizeLessThan(2);
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM touchpoint_event WHERE instance_id = ? AND kind IN ('BREAKPOINT', 'LOST')",
                            Integer.class,
                            instance.value()))
                    .isEqualTo(found.size() * 2);
            assertThat(jdbc.queryForObject(
                            "SELECT COUNT(*) FROM open_touchpoint WHERE instance_id = ?",
                            Integer.class,
                            instance.value()))
                    .isZero();
        }
    }
}
