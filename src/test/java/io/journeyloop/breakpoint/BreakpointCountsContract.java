package io.journeyloop.breakpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.breakpoint.Breakpoint.Arm;
import io.journeyloop.breakpoint.Breakpoint.Kind;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.BreakpointQuery.Place;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.common.BeforeCommit;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.ActingAs;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.Crowd;
import io.journeyloop.support.RandomHistory;
import io.journeyloop.time.JourneyClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever becomes of breakpoints, the numbers that are kept are those that counting the rows gives, and the lists and the
 * board hold them.
 */
abstract class BreakpointCountsContract {

    private static final int STEPS = 60;
    private static final List<Place> PLACES = List.of(
            new Place("honeymoon", "call", "001"),
            new Place("honeymoon", "call", "002"),
            new Place("honeymoon", "visit", "001"),
            new Place("first-visit", "call", "002"));

    @Autowired
    private BreakpointWriter writer;

    @Autowired
    private BreakpointMapper mapper;

    @Autowired
    private BreakpointCounts counts;

    @Autowired
    private BreakpointCountFold fold;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationContext beans;

    private BreakpointRecount recount;
    private int next;

    @BeforeEach
    void begin() {
        clear();
        clock.fix(CleanSlate.START.plus(Duration.ofMinutes(23)));
        recount = new BreakpointRecount(beans);
    }

    @AfterEach
    void clear() {
        for (String table : List.of(
                "breakpoint",
                "breakpoint_step",
                "breakpoint_delta",
                "breakpoint_count",
                "breakpoint_day_count",
                "breakpoint_owner_count",
                "breakpoint_customer_value",
                "breakpoint_value",
                "touchpoint_event",
                "resume_claim")) {
            jdbc.update("DELETE FROM " + table);
        }
        clock.fix(CleanSlate.START);
    }

    @Test
    void afterEachTransitionTheNumbersAreThoseOfTheRows() {
        new RandomHistory(STEPS, 15).live(this::step, recount::agreesWithTheRows, recount::agreesWithTheLists, () -> {
            foldAll();
            recount.agreesWithTheRows("folded");
            recount.agreesWithTheFolded("folded");
            recount.agreesWithTheLists("folded");
            counts.countAnew();
            foldAll();
            recount.agreesWithTheFolded("counted anew");
        });
    }

    @Test
    void whatIsUndoneWithItsTransactionIsNotCounted() {
        transactions.executeWithoutResult(transaction -> {
            open(new Random(4), 3);
            transaction.setRollbackOnly();
        });
        assertThat(deltas()).isZero();
        recount.agreesWithTheRows("rolled back");
    }

    @Test
    void whatChangesOnlyWhileTheTransactionCommitsCountsToo() {
        open(new Random(5), 1);
        BeforeCommit<List<BreakpointId>> another =
                new BeforeCommit<>(ArrayList::new, these -> these.forEach(id -> changes(id, one -> one.lose(by()))));
        transactions.executeWithoutResult(transaction -> another.gathered().add(ids().getFirst()));
        recount.agreesWithTheRows("lost while committing");
        assertThat(mapper.find(ids().getFirst()).status()).isEqualTo(Status.LOST);
    }

    /** However many breakpoints it changes, and however often. */
    @Test
    void aTransactionWritesItsNumbersOnceAndAtItsEnd() {
        open(new Random(6), 12);
        long before = deltas();
        transactions.executeWithoutResult(transaction -> {
            ids().forEach(id -> changes(id, one -> one.reconnect(clock.instant(), by())));
            ids().forEach(id -> changes(id, one -> one.recover(clock.instant(), by())));
            assertThat(deltas()).isEqualTo(before);
        });
        assertThat(deltas()).isEqualTo(3 * before);
        recount.agreesWithTheRows("recovered in one transaction");
    }

    private long deltas() {
        Long n = jdbc.queryForObject("SELECT COUNT(*) FROM breakpoint_delta", Long.class);
        return n == null ? -1 : n;
    }

    /** Whoever reads within the transaction finds what it has changed. */
    @Test
    void theTransactionItselfSeesItsNumbers() {
        open(new Random(7), 4);
        transactions.executeWithoutResult(transaction -> {
            changes(ids().getFirst(), one -> one.lose(by()));
            assertThat(acting.as("cx1", () -> beans.getBean(Breakpoints.class)
                            .page(BreakpointQuery.of(BreakpointQuery.STILL_OPEN, 0, 10))
                            .total()))
                    .isEqualTo(3);
        });
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        open(new Random(8), 20);
        List<BreakpointId> all = ids();
        List<Callable<Integer>> crowd = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
            Random random = new Random(100 + worker);
            crowd.add(() -> {
                for (int i = 0; i < 30; i++) {
                    change(random, all.get(random.nextInt(all.size())));
                    if (random.nextInt(3) == 0) {
                        open(random, 1 + random.nextInt(2));
                    }
                }
                return 0;
            });
        }
        for (int folder = 0; folder < nodes(); folder++) {
            crowd.add(Crowd.repeatedly(60, () -> fold.run(clock.instant())));
        }
        Crowd.together(crowd);
        recount.agreesWithTheRows("after many at once");
        foldAll();
        recount.agreesWithTheFolded("after many at once");
        recount.agreesWithTheLists("after many at once");
    }

    /** Each of which folds in one thread. */
    int nodes() {
        return 2;
    }

    private void foldAll() {
        while (fold.run(clock.instant()) > 0) {}
    }

    private String step(Random random) {
        int kind = random.nextInt(12);
        List<BreakpointId> all = ids();
        if (all.isEmpty() || kind < 3) {
            open(random, 1 + random.nextInt(3));
            return "open";
        }
        if (kind == 3) {
            fold.run(clock.instant());
            return "fold";
        }
        if (kind == 4) {
            clock.advance(Duration.ofHours(random.nextInt(40)));
            return "time passes";
        }
        return change(random, all.get(random.nextInt(all.size())));
    }

    private synchronized InstanceId fresh() {
        return new InstanceId(800_000 + next++);
    }

    /** Customers come again, at the same place too, with more or less than before. */
    private void open(Random random, int n) {
        List<Transition> found = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Place place = PLACES.get(random.nextInt(PLACES.size()));
            Instant now = clock.instant();
            Breakpoint one = new Breakpoint(
                    null,
                    fresh(),
                    random.nextInt(5) == 0 ? null : new CustomerId(900 + random.nextInt(6)),
                    new BreakpointPlace(
                            place.journey(), new VersionId(1), place.touchpoint(), new BranchNo(place.branch())),
                    Kind.values()[random.nextInt(3)],
                    false,
                    Status.OPEN,
                    new BreakpointTimes(now.minusSeconds(7200), now, now.minusSeconds(60), null),
                    null,
                    null,
                    random.nextInt(3) == 0 ? Arm.HELD_BACK : null,
                    random.nextInt(4) == 0 ? null : BigDecimal.valueOf(random.nextInt(9) * 100L));
            found.add(one.detect(by()));
        }
        transactions.executeWithoutResult(transaction -> writer.add(found));
    }

    /** One of all that may become of a breakpoint; what it refuses changes nothing. */
    private String change(Random random, BreakpointId id) {
        int kind = random.nextInt(8);
        String who = List.of("rm1", "rm2", "teller1").get(random.nextInt(3));
        try {
            changes(id, one -> switch (kind) {
                case 0 -> one.reconnect(clock.instant(), by());
                case 1 -> one.abandon(by());
                case 2 -> one.assign(who, by());
                case 3 -> one.giveBack(null, by());
                case 4 -> one.recover(clock.instant(), by());
                case 5 -> one.continueElsewhere(by());
                case 6 -> one.lose(by());
                default -> one.takeBack(by());
            });
        } catch (Problem refused) {
            return kind + " refused";
        }
        return "change " + kind;
    }

    private void changes(BreakpointId id, Function<Breakpoint, Transition> how) {
        transactions.executeWithoutResult(transaction ->
                writer.write(how.apply(mapper.lockAll(List.of(id)).getFirst())));
    }

    private StepContext by() {
        return new StepContext(clock.instant(), "rm1", "branch");
    }

    private List<BreakpointId> ids() {
        return jdbc.queryForList("SELECT id FROM breakpoint ORDER BY id", Long.class).stream()
                .map(BreakpointId::new)
                .toList();
    }
}
