package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.BeforeCommit;
import io.journeyloop.common.Problem;
import io.journeyloop.recovery.persistence.CaseMapper;
import io.journeyloop.recovery.persistence.NewCase;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.RandomHistory;
import io.journeyloop.time.JourneyClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever becomes of cases, the numbers that are kept are those that counting the rows gives, and the lists hold them. */
abstract class CaseCountsContract {

    private static final int STEPS = 60;

    @Autowired
    private CaseWriter writer;

    @Autowired
    private CaseOpening opening;

    @Autowired
    private CaseMapper mapper;

    @Autowired
    private CaseCounts counts;

    @Autowired
    private CaseCountFold fold;

    @Autowired
    private JourneyClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private ApplicationContext beans;

    private final AtomicInteger next = new AtomicInteger();
    private CaseRecount recount;

    @BeforeEach
    void begin() {
        clear();
        recount = new CaseRecount(beans);
    }

    @AfterEach
    void clear() {
        for (String table :
                List.of("recovery_case", "case_log", "case_recusal", "case_delta", "case_count", "case_late_count")) {
            jdbc.update("DELETE FROM " + table);
        }
        clock.fix(CleanSlate.START);
    }

    @Test
    void afterEachTransitionTheNumbersAreThoseOfTheRows() {
        new RandomHistory(STEPS, 15).live(this::step, recount::agreesWithTheRows, recount::agreesWithTheLists, () -> {
            foldAll();
            recount.agreesWithTheFolded("folded");
            recount.agreesWithTheLists("folded");
            counts.countAnew();
            foldAll();
            recount.agreesWithTheFolded("counted anew");
        });
    }

    @Test
    void whatIsKeptFromSomebodyIsNotCountedForThem() {
        Random random = new Random(3);
        for (int i = 0; i < 9; i++) {
            open(random);
        }
        for (String who : List.of("cx1", "manager1")) {
            for (String no : numbers().subList(2, 5)) {
                jdbc.update(
                        "INSERT INTO case_recusal (case_id, username, at) SELECT id, ?, '2026-01-01' FROM recovery_case WHERE"
                                + " case_no = ?",
                        who,
                        no);
            }
        }
        recount.agreesWithTheLists("with what is hidden");
    }

    @Test
    void whatIsUndoneWithItsTransactionIsNotCounted() {
        transactions.executeWithoutResult(transaction -> {
            open(new Random(4));
            transaction.setRollbackOnly();
        });
        assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM case_delta", Long.class))
                .isZero();
    }

    @Test
    void whatChangesOnlyWhileTheTransactionCommitsCountsToo() {
        open(new Random(5));
        BeforeCommit<List<String>> another = new BeforeCommit<>(
                ArrayList::new, these -> these.forEach(no -> change(no, CaseState.CLOSED, new BranchNo("001"))));
        transactions.executeWithoutResult(
                transaction -> another.add(these -> these.add(numbers().getFirst())));
        recount.agreesWithTheRows("closed while committing");
        assertThat(Objects.requireNonNull(mapper.byNo(numbers().getFirst())).state())
                .isEqualTo(CaseState.CLOSED);
    }

    /** The second of one complaint is left out by the database, and so by the numbers. */
    @Test
    void aComplaintToldTwiceCountsOnce() {
        CaseDraft once = draft("K-77");
        transactions.executeWithoutResult(
                transaction -> assertThat(opening.open(List.of(once, draft("K-77"), draft("K-78"))))
                        .hasSize(2));
        recount.agreesWithTheRows("told twice");
        recount.agreesWithTheLists("told twice");
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        for (int i = 0; i < 12; i++) {
            open(new Random(i));
        }
        List<String> all = numbers();
        List<Callable<Integer>> crowd = new ArrayList<>();
        for (int worker = 0; worker < 4; worker++) {
            Random random = new Random(100 + worker);
            crowd.add(() -> {
                for (int i = 0; i < 30; i++) {
                    change(random, all.get(random.nextInt(all.size())));
                }
                return 0;
            });
        }
        for (int folder = 0; folder < nodes(); folder++) {
            crowd.add(() -> {
                int folded = 0;
                for (int i = 0; i < 60; i++) {
                    folded += fold.run(clock.instant());
                    Thread.yield();
                }
                return folded;
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(crowd.size())) {
            for (Future<Integer> one : threads.invokeAll(crowd)) {
                one.get();
            }
        }
        recount.agreesWithTheRows("after many at once");
        foldAll();
        recount.agreesWithTheFolded("after many at once");
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
        List<String> all = numbers();
        if (all.isEmpty() || kind < 3) {
            open(random);
            return "open";
        }
        if (kind == 3) {
            fold.run(clock.instant());
            return "fold";
        }
        if (kind == 4) {
            clock.advance(Duration.ofHours(random.nextInt(60)));
            return "time passes";
        }
        return change(random, all.get(random.nextInt(all.size())));
    }

    private void open(Random random) {
        CaseSource source = CaseSource.values()[random.nextInt(2)];
        Instant now = clock.instant();
        NewCase fresh = new NewCase(
                "C" + next.incrementAndGet(),
                new CaseOrigin(source, null, now, now, "rm1", null, null, null, null),
                new CaseSubject(null, null, null),
                new CaseParties(null, random.nextInt(4), branch(random), CaseDraft.UNTRIAGED, Set.of()),
                Severity.S4,
                random.nextBoolean()
                        ? LegalTerm.NONE
                        : LegalTerm.simple(now.plus(Duration.ofHours(random.nextInt(90)))));
        transactions.executeWithoutResult(transaction -> {
            mapper.insert(List.of(fresh));
            writer.opened(fresh);
        });
    }

    private static BranchNo branch(Random random) {
        return new BranchNo("00" + (1 + random.nextInt(2)));
    }

    private static CaseDraft draft(String complaintNo) {
        return new CaseDraft(
                CaseSource.COMPLAINT,
                complaintNo,
                null,
                new BranchNo("001"),
                CleanSlate.START,
                new CaseSubject(null, null, null),
                null,
                null,
                null,
                null);
    }

    private String change(Random random, String no) {
        CaseState to = CaseState.values()[random.nextInt(CaseState.values().length)];
        BranchNo branch = random.nextInt(5) == 0 ? branch(random) : null;
        try {
            change(no, to, branch);
        } catch (Problem faster) {
            return "refused";
        }
        return "to " + to;
    }

    /** Where somebody is faster nothing is stored, and nothing counted. */
    private void change(String no, CaseState to, @Nullable BranchNo branch) {
        transactions.executeWithoutResult(transaction -> {
            RecoveryCase read = Objects.requireNonNull(mapper.byNo(no));
            CaseParties was = read.parties();
            CaseParties parties = new CaseParties(
                    was.customerId(),
                    was.worth(),
                    branch == null ? was.branchNo() : branch,
                    was.owner(),
                    was.recused());
            Instant contactDue = clock.instant().plus(Duration.ofHours(no.length() * 7L));
            Instant contactedAt = to == CaseState.CONTACTED ? clock.instant() : null;
            RecoveryCase after = new RecoveryCase(
                    read.key(),
                    read.origin(),
                    read.subject(),
                    parties,
                    to,
                    Severity.values()[to.ordinal() % 4],
                    read.level(),
                    read.legal(),
                    read.remedy(),
                    new CaseProgress(null, contactDue, contactedAt, null, null));
            writer.save(new CaseChange(read, after, CaseTransition.values()[0], null, null));
        });
    }

    private List<String> numbers() {
        return jdbc.queryForList("SELECT case_no FROM recovery_case ORDER BY id", String.class);
    }
}
