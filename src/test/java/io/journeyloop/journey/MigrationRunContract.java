package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.journey.JourneyInstance.State;
import io.journeyloop.journey.MigrationRefusal.Reason;
import io.journeyloop.journey.MovingJourney.Instance;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.Api;
import io.journeyloop.support.Api.Answer;
import io.journeyloop.support.StatementCounter;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Migrations in the background: rehearsed, piloted, halted, killed, two at once; each customer is moved once. */
abstract class MigrationRunContract {

    @Autowired
    private MovingJourney world;

    @Autowired
    private MigrationRuns runs;

    @Autowired
    private MigrationItems items;

    @Autowired
    private MigrationWork work;

    @Autowired
    private DueWorks due;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private StaffDirectory directory;

    @Autowired
    private StatementCounter statements;

    @Autowired
    private JdbcTemplate jdbc;

    @LocalServerPort
    private int port;

    private String key = "";

    @BeforeEach
    void newJourney() {
        key = world.begin();
    }

    @Test
    void aRehearsalGroupsWhoCanNotMoveByReasonAndMovesNobody() {
        List<Instance> waiting = waiting(3);
        List<Instance> greeted = List.of(world.enter(key), world.enter(key));
        world.version2(key);

        MigrationRun run = begun(null, true);
        assertThat(run.listed()).isFalse();
        due.runAll();

        MigrationRun done = get(run.id());
        assertThat(done.state()).isEqualTo(MigrationRun.State.COMPLETED);
        assertThat(List.of(done.total(), done.moved(), done.refused(), done.waiting()))
                .containsExactly(5, 3, 2, 0);
        List<MigrationItems.Group> reasons = owner(() -> items.reasons(run.id()));
        assertThat(reasons)
                .containsExactly(new MigrationItems.Group(new MigrationRefusal(Reason.GONE, List.of("task_greet")), 2));
        assertThat(owner(() -> items.after(run.id(), null, reasons.getFirst().refusal(), 0, 10)))
                .extracting(MigrationItem::customerNo)
                .containsExactlyElementsOf(
                        greeted.stream().map(Instance::customerNo).toList());
        assertThat(waiting).allSatisfy(one -> {
            assertThat(world.version(one)).isEqualTo(1);
            assertThat(world.audited("customer-migrated", one.customerNo())).isZero();
        });
        assertThat(jdbc.queryForObject(
                        "SELECT who FROM audit_entry WHERE action_slug = 'migration-rehearsed' AND subject_id = ?",
                        String.class,
                        key))
                .isEqualTo("owner1");
    }

    @Test
    void aPilotMovesTheOldestAndTheNextRunTheRest() {
        List<Instance> all = waiting(5);
        world.version2(key);

        MigrationRun pilot = finished(begun(2, false));
        assertThat(List.of(pilot.total(), pilot.moved())).containsExactly(2, 2);
        assertThat(all).extracting(world::version).containsExactly(2, 2, 1, 1, 1);
        MigrationRun rest = finished(begun(null, false));
        assertThat(List.of(rest.total(), rest.moved())).containsExactly(3, 3);
        assertThat(all).extracting(world::version).containsOnly(2);
        assertThat(all).allSatisfy(one -> assertThat(world.audited("customer-migrated", one.customerNo()))
                .isEqualTo(1));
        assertThat(world.audited("journey-migrated", key)).isEqualTo(2);
        assertThat(world.audited("migration-begun", key)).isEqualTo(2);
        assertThat(owner(() -> runs.history(key, 0, 10)).rows())
                .extracting(MigrationRun::id)
                .containsExactly(rest.id(), pilot.id());
    }

    @Test
    void aPausedRunMovesNobodyUntilItIsResumedAndAStoppedOneNeverMore() {
        List<Instance> all = waiting(25);
        world.version2(key);
        MigrationRun run = begun(null, false);
        step();
        step();
        int first = get(run.id()).moved();
        assertThat(first).isBetween(1, 24);
        owner(() -> runs.pause(run.id()));
        due.runAll();
        assertThat(get(run.id()).moved()).isEqualTo(first);
        assertThat(get(run.id()).state()).isEqualTo(MigrationRun.State.PAUSED);
        assertThatThrownBy(() -> owner(() -> runs.pause(run.id()))).isInstanceOf(Problem.class);

        owner(() -> runs.resume(run.id()));
        owner(() -> runs.stop(run.id()));
        due.runAll();
        assertThat(get(run.id()).moved()).isEqualTo(first);
        assertThat(get(run.id()).finishedAt()).isNotNull();
        assertThatThrownBy(() -> owner(() -> runs.resume(run.id()))).isInstanceOf(Problem.class);
        assertThat(all.stream().filter(one -> world.version(one) == 2)).hasSize(first);
        for (String deed : List.of("migration-paused", "migration-resumed", "migration-stopped")) {
            assertThat(world.audited(deed, key)).as(deed).isEqualTo(1);
        }
    }

    /** What a killed process leaves behind: some are moved and settled, the others wait; nothing is half done. */
    @Test
    void aRunGoesOnWhereItWasAndMovesNobodyTwice() {
        List<Instance> all = waiting(30);
        world.version2(key);
        MigrationRun run = begun(null, false);
        step();
        step();
        int first = get(run.id()).moved();
        assertThat(first).isBetween(1, 29);
        assertThat(all.stream().filter(one -> world.version(one) == 2)).hasSize(first);

        due.runAll();
        MigrationRun done = get(run.id());
        assertThat(List.of(done.moved(), done.refused(), done.waiting())).containsExactly(30, 0, 0);
        assertThat(all).allSatisfy(one -> assertThat(world.audited("customer-migrated", one.customerNo()))
                .isEqualTo(1));
    }

    @Test
    void aSecondRunOverTheSameFindsThemMovedAlready() {
        List<Instance> all = waiting(6);
        Instance ended = world.waiting(key);
        world.version2(key);
        MigrationRun first = begun(null, false);
        MigrationRun second = begun(null, false);
        listed(first);
        listed(second);
        world.activate(ended);

        List<CompletableFuture<Void>> workers = Stream.generate(() -> CompletableFuture.runAsync(due::runAll))
                .limit(3)
                .toList();
        workers.forEach(CompletableFuture::join);
        due.runAll();

        MigrationRun one = get(first.id());
        MigrationRun other = get(second.id());
        assertThat(one.moved() + other.moved()).isEqualTo(6);
        assertThat(one.waiting() + other.waiting()).isZero();
        assertThat(one.refused() + other.refused()).isEqualTo(8);
        assertThat(Stream.of(first, second)
                        .flatMap(run -> owner(() -> items.reasons(run.id())).stream())
                        .map(group -> group.refusal().reason()))
                .containsOnly(Reason.ALREADY, Reason.ENDED);
        assertThat(world.state(ended)).isEqualTo(State.COMPLETED);
        assertThat(all).allSatisfy(instance -> {
            assertThat(world.version(instance)).isEqualTo(2);
            assertThat(world.audited("customer-migrated", instance.customerNo()))
                    .isEqualTo(1);
        });
    }

    @Test
    void theFilterChoosesAndCustomersWhoAreNotThereAreNamed() {
        Instance here = world.waiting(key);
        Instance elsewhere = world.enter(key, "002");
        world.finish(elsewhere);
        world.version2(key);
        MigrationFilter named = filter(List.of(here.customerNo(), "T-nobody"), null);
        assertThat(owner(() -> runs.count(key, 1, named))).isEqualTo(1);
        assertThat(owner(() -> runs.count(key, 1, filter(null, "002")))).isEqualTo(1);
        assertThat(owner(() -> runs.count(key, 1, MigrationFilter.EVERYBODY))).isEqualTo(2);

        MigrationRun done = finished(owner(() -> runs.begin(key, new MigrationRequest(1, 2, named, null, false))));
        assertThat(List.of(done.total(), done.moved(), done.refused())).containsExactly(2, 1, 1);
        assertThat(owner(() -> items.after(done.id(), MigrationItem.State.REFUSED, null, 0, 10)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.customerNo()).isEqualTo("T-nobody");
                    assertThat(item.refusal()).isEqualTo(MigrationRefusal.of(Reason.UNKNOWN_CUSTOMER));
                });
        assertThat(world.version(here)).isEqualTo(2);
        assertThat(world.version(elsewhere)).isEqualTo(1);
    }

    @Test
    void theApiBeginsWatchesAndReadsTheResults() {
        waiting(2);
        world.enter(key);
        world.version2(key);
        Api api = new Api(port);
        String body = "{\"fromVersion\":1,\"toVersion\":2,\"filter\":{\"branch\":\"001\"}}";
        String path = "/api/v1/journeys/" + key + "/migration-runs";
        assertThat(api.post(path, "teller1", body).status()).isEqualTo(403);
        assertThat(api.post(path, "owner1", body.replace("branch", "limit")).status())
                .isEqualTo(422);
        assertThat(api.post(path, "owner1", body.replace("{\"branch\":\"001\"}", "{},\"pilot\":0"))
                        .status())
                .isEqualTo(422);
        assertThat(api.get("/api/v1/migration-runs/999999", "owner1").status()).isEqualTo(404);

        Answer begun = api.post(path, "owner1", body);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        due.runAll();
        String run = "/api/v1/migration-runs/" + begun.json().get("runId").longValue();
        JsonNode done = api.get(run, "owner1").json();
        assertThat(done.get("state").stringValue()).isEqualTo("completed");
        assertThat(done.at("/reasons/0/sentence").stringValue())
                .isEqualTo("waits at “Greet”, which version 2 no longer has");
        assertThat(api.get(run + "/items?size=2", "owner1").json().size()).isEqualTo(2);
        assertThat(api.get(path, "owner1").json().at("/rows/0/moved").intValue())
                .isEqualTo(2);
    }

    /** Ten customers more are ten turns more, each with the same few statements; lists grow by slices, not by heads. */
    @Test
    void statementsGrowByATurnAndNotByMore() throws Exception {
        waiting(20);
        world.version2(key);
        MigrationRun run = begun(null, false);
        List<String> listing = statements.of(() -> work.run(jdbcNow()));
        assertThat(listing.stream().filter(one -> one.startsWith("MigrationRunMapper")))
                .hasSizeLessThanOrEqualTo(4);
        List<String> turns = statements.of(() -> work.run(jdbcNow()));
        assertThat(get(run.id()).moved()).isEqualTo(20);
        assertThat(turns.stream().filter(one -> one.startsWith("Migration"))).hasSizeLessThanOrEqualTo(20 * 3 + 2);
        assertThat(statements.of(() -> owner(() -> runs.history(key, 0, 10)))).hasSizeLessThanOrEqualTo(4);
    }

    private java.time.Instant jdbcNow() {
        return io.journeyloop.support.CleanSlate.START;
    }

    private List<Instance> waiting(int n) {
        return Stream.generate(() -> world.waiting(key)).limit(n).toList();
    }

    private MigrationRun begun(@Nullable Integer pilot, boolean rehearsal) {
        return owner(() -> runs.begin(key, new MigrationRequest(1, 2, MigrationFilter.EVERYBODY, pilot, rehearsal)));
    }

    private static MigrationFilter filter(@Nullable List<String> customerNos, @Nullable String branch) {
        return new MigrationFilter(customerNos, branch, null, null, null, null, MigrationFilter.AT_MOST);
    }

    private MigrationRun finished(MigrationRun run) {
        due.runAll();
        return get(run.id());
    }

    /** Lets the work go one step on. */
    private void step() {
        work.run(jdbcNow());
    }

    private void listed(MigrationRun run) {
        while (!get(run.id()).listed()) {
            jdbc.update("UPDATE migration_run SET state = 'PAUSED' WHERE id <> ? AND state = 'RUNNING'", run.id());
            step();
        }
        jdbc.update("UPDATE migration_run SET state = 'RUNNING' WHERE state = 'PAUSED' AND journey_key = ?", key);
    }

    private MigrationRun get(long id) {
        return owner(() -> runs.get(id));
    }

    private <T> T owner(Supplier<T> deed) {
        return staff.as(directory.find("owner1").orElseThrow(), deed);
    }
}
