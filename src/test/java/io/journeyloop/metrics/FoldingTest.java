package io.journeyloop.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.journeyloop.common.Chunks;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.engine.Leases;
import io.journeyloop.feedback.Metric;
import io.journeyloop.feedback.SurveyAnswered;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.LoggedEvent;
import io.journeyloop.journey.TouchpointEvent;
import io.journeyloop.journey.TouchpointEvent.Kind;
import io.journeyloop.journey.TouchpointLog;
import io.journeyloop.journey.VersionId;
import io.journeyloop.metrics.persistence.BreakpointAnalysisMapper;
import io.journeyloop.metrics.persistence.CounterMapper;
import io.journeyloop.metrics.persistence.MixRow;
import io.journeyloop.metrics.persistence.ScoreMapper;
import io.journeyloop.metrics.persistence.ScoreMapper.Score;
import io.journeyloop.metrics.persistence.ScoreMapper.ScoreRow;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.time.BankZone;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mockito.InOrder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/** How facts and answers become counters, without a database: what is added, in which order, and who waits for whom. */
@Timeout(30)
class FoldingTest {

    private static final BankZone SHANGHAI = new BankZone(ZoneId.of("Asia/Shanghai"));
    /** A Monday, 09:00 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private static final int READERS = 60;

    private final TouchpointLog log = mock(TouchpointLog.class);
    private final Leases leases = mock(Leases.class);
    private final CounterMapper counters = mock(CounterMapper.class);
    private final BreakpointAnalysisMapper breaking = mock(BreakpointAnalysisMapper.class);
    private final ScoreMapper scores = mock(ScoreMapper.class);
    private final Journeys journeys = mock(Journeys.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final ScoreFold scoreFold = new ScoreFold(scores, journeys, SHANGHAI);
    private final CounterFold fold =
            new CounterFold(log, scoreFold, leases, counters, breaking, SHANGHAI, transactions);
    private final CounterCurrency currency = new CounterCurrency(fold);

    @BeforeEach
    void itsTurn() {
        when(leases.tryAcquire("fold counters")).thenReturn(true);
        when(log.claim(anyInt())).thenReturn(List.of());
    }

    @Test
    void thatManyRowsGoIntoAStatement() {
        assertThat(Chunks.of(List.of(1, 2, 3, 4, 5), 2)).containsExactly(List.of(1, 2), List.of(3, 4), List.of(5));
        assertThat(Chunks.of(List.of(1, 2, 3, 4), 2)).containsExactly(List.of(1, 2), List.of(3, 4));
        assertThat(Chunks.of(List.of(), 2)).isEmpty();
    }

    @Test
    void branchesAreComparedByWeekAndKindOfCustomer() {
        Instant sundayNight = Instant.parse("2026-03-08T15:59:59Z");
        Instant mondayAfter = Instant.parse("2026-03-08T16:00:00Z");
        CaseMixCounter mix = new CaseMixCounter(SHANGHAI);
        mix.addAll(List.of(
                fact(1, "001", "a", Kind.ENTERED, MORNING, "young"),
                fact(2, "001", "a", Kind.ENTERED, sundayNight, "young"),
                fact(3, "001", "a", Kind.COMPLETED, MORNING, "young"),
                fact(4, "001", "a", Kind.LEFT, MORNING, "young"),
                fact(5, "001", "a", Kind.BREAKPOINT, MORNING, "young"),
                fact(6, "001", "a", Kind.BREAKPOINT, MORNING, "young"),
                fact(7, "001", "a", Kind.BREAK_UNDONE, MORNING, "young"),
                fact(8, "001", "a", Kind.RECOVERED, MORNING, "young"),
                fact(9, "001", "a", Kind.ENTERED, MORNING, "old"),
                fact(10, "002", "a", Kind.ENTERED, MORNING, "young"),
                fact(11, "001", "b", Kind.ENTERED, MORNING, "young"),
                fact(12, "001", "a", Kind.ENTERED, mondayAfter, "young"),
                fact(13, "001", TouchpointEvent.JOURNEY, Kind.ENTERED, MORNING, "young")));

        LocalDate first = LocalDate.of(2026, 3, 2);
        assertThat(mix.rows())
                .as("in the order of the key, by which rows are locked")
                .containsExactly(
                        new MixRow(new VersionId(7), "a", first, "001", "old", 1, 0, 0),
                        new MixRow(new VersionId(7), "a", first, "001", "young", 2, 2, 1),
                        new MixRow(new VersionId(7), "a", first, "002", "young", 1, 0, 0),
                        new MixRow(new VersionId(7), "a", LocalDate.of(2026, 3, 9), "001", "young", 1, 0, 0),
                        new MixRow(new VersionId(7), "b", first, "001", "young", 1, 0, 0));
    }

    @Test
    void whatIsClaimedIsAddedEverywhereAndMarkedOnceAsCounted() {
        when(log.claim(CounterFold.EVENTS_A_BATCH))
                .thenReturn(List.of(
                        fact(1, "001", "a", Kind.ENTERED, MORNING, "young"),
                        fact(2, "001", "a", Kind.COMPLETED, MORNING, "young"),
                        fact(3, "001", TouchpointEvent.JOURNEY, Kind.GOAL, MORNING, "young")));

        assertThat(fold.run(MORNING)).isEqualTo(3);

        InOrder order = inOrder(counters, breaking, log);
        order.verify(counters).addCounters(anyCollection());
        order.verify(counters).addDurations(anyCollection());
        order.verify(counters).addGoals(anyCollection());
        order.verify(breaking)
                .addMix(List.of(new MixRow(new VersionId(7), "a", LocalDate.of(2026, 3, 2), "001", "young", 1, 1, 0)));
        order.verify(log).counted(List.of(1L, 2L, 3L));
        verify(counters, never()).deleteCounters();
    }

    /** A reader's own transaction must not decide whether what was counted meanwhile stays counted. */
    @Test
    void factsAndAnswersAreFoldedInOneTransactionOfTheirOwn() {
        when(log.claim(anyInt())).thenReturn(List.of(fact(1, "001", "a", Kind.ENTERED, MORNING, "young")));
        when(scores.unfolded(1000)).thenReturn(List.of(score(1, "001", 9), score(2, "001", 8)));

        assertThat(fold.run(MORNING)).as("a fact and two answers").isEqualTo(3);

        verify(transactions)
                .getTransaction(argThat(
                        wanted -> wanted.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    @Test
    void anAnswerAtATouchpointIsKeptWithTheVersionAndTheBranchOfItsInstance() {
        when(journeys.find(new InstanceId(5)))
                .thenReturn(Optional.of(new JourneyInstance(
                        new InstanceId(5),
                        new CustomerId(3L),
                        "journey",
                        new VersionId(7),
                        new BranchNo("001"),
                        JourneyInstance.State.OPEN,
                        MORNING,
                        null,
                        null,
                        null)));
        scoreFold.keep(answer(new InstanceId(5L), "a"));
        verify(scores)
                .insert(new Score(
                        0, new InstanceId(5), new CustomerId(3), new VersionId(7), "001", "a", "NPS", "1", 9, MORNING));
    }

    @Test
    void anAnswerOutsideATouchpointIsNoFigureOfAMap() {
        scoreFold.keep(answer(null, "a"));
        scoreFold.keep(answer(new InstanceId(5L), null));
        verify(scores, never()).insert(any());
        verify(journeys, never()).find(any());
    }

    private static SurveyAnswered answer(@Nullable InstanceId instance, @Nullable String touchpoint) {
        return new SurveyAnswered(
                new CustomerId(3),
                "survey",
                Metric.NPS,
                "1",
                9,
                instance,
                new VersionId(7),
                touchpoint,
                MORNING,
                false);
    }

    @Test
    void whoeverFindsTheTurnTakenAddsNothing() {
        when(leases.tryAcquire("fold counters")).thenReturn(false);

        assertThat(fold.run(MORNING)).isZero();

        verify(log, never()).claim(anyInt());
    }

    @Test
    void afterAnUpgradeAllIsCountedAnewFromTheFirstFactOn() {
        when(counters.isRebuildAsked()).thenReturn(true);
        when(log.after(anyLong(), anyInt())).thenReturn(List.of());
        when(log.after(0, CounterFold.EVENTS_A_BATCH))
                .thenReturn(List.of(
                        fact(4, "001", "a", Kind.ENTERED, MORNING, "young"),
                        fact(9, "001", "a", Kind.COMPLETED, MORNING, "young")));
        when(log.after(9, CounterFold.EVENTS_A_BATCH))
                .thenReturn(List.of(fact(12, "001", "a", Kind.ENTERED, MORNING, "young")));
        when(scores.unfolded(1000)).thenReturn(List.of(score(1, "001", 9)), List.of());

        assertThat(fold.run(MORNING)).as("three facts and an answer").isEqualTo(4);

        InOrder order = inOrder(counters, breaking, log, scores);
        order.verify(counters).dropRebuild();
        order.verify(breaking).deleteMix();
        order.verify(counters).deleteCounters();
        order.verify(counters).deleteDurations();
        order.verify(counters).deleteGoals();
        order.verify(log).counted(List.of(4L, 9L));
        order.verify(log).counted(List.of(12L));
        order.verify(scores).deleteCounters();
        order.verify(scores).markAllUnfolded();
        order.verify(scores).markFolded(List.of(1L));
        verify(log, never()).claim(anyInt());
    }

    @Test
    void aRebuildByHandWaitsForItsTurnAndIsDoneOnce() {
        when(leases.tryAcquire("fold counters")).thenReturn(false, false, false, true);
        when(log.after(anyLong(), anyInt())).thenReturn(List.of());
        fold.rebuild();
        verify(leases, times(4)).tryAcquire("fold counters");
        verify(counters).deleteCounters();
    }

    @Test
    void aReaderIsToldToComeBackWhileTheCountersAreMadeAnew() {
        when(counters.isRebuildAsked()).thenReturn(true);
        assertThat(fold.isComputed()).isFalse();
        assertThatThrownBy(currency::await).isInstanceOfSatisfying(Problem.class, told -> assertThat(told.kind())
                .isEqualTo(Problem.Kind.UNAVAILABLE));
    }

    @Test
    void aReaderWaitsUntilWhatIsPendingIsCountedAndCountsNothingItself() {
        List<Thread> folded = new ArrayList<>();
        when(log.waiting(CounterFold.EVENTS_A_BATCH)).thenReturn(2001, 0);
        when(log.claim(CounterFold.EVENTS_A_BATCH)).thenAnswer(call -> {
            folded.add(Thread.currentThread());
            return folded.size() > 2 ? List.of() : List.of(fact(1, "001", "a", Kind.ENTERED, MORNING, "young"));
        });
        assertThat(currency.isComputed()).isTrue();
        assertThat(currency.await()).isZero();
        assertThat(folded).as("until there was nothing left").hasSize(3).doesNotContain(Thread.currentThread());
    }

    @Test
    void aReaderOfCurrentCountersWritesNothing() {
        assertThat(currency.await()).isZero();
        verify(leases, never()).tryAcquire(any());
        verify(log, never()).claim(anyInt());
    }

    @Test
    void whoReadsWhileOthersWaitWaitsForTheSameFold() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(READERS);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicInteger folds = new AtomicInteger();
        AtomicInteger left = new AtomicInteger(1);
        when(log.waiting(anyInt())).thenAnswer(call -> {
            reading.countDown();
            return left.get();
        });
        when(log.claim(anyInt())).thenAnswer(call -> {
            folds.incrementAndGet();
            mayEnd.await();
            return left.getAndSet(0) == 0 ? List.of() : List.of(fact(1, "001", "a", Kind.ENTERED, MORNING, "young"));
        });
        try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> pending = IntStream.range(0, READERS)
                    .mapToObj(i -> readers.submit(currency::await))
                    .toList();
            reading.await();
            mayEnd.countDown();
            assertThat(pending).allSatisfy(one -> assertThat(one.get()).isZero());
        }
        assertThat(folds).as("not one for each reader").hasValueLessThan(READERS);
    }

    @Test
    void aReaderIsToldThatCountingFailed() {
        when(log.waiting(anyInt())).thenReturn(1);
        when(log.claim(anyInt())).thenThrow(new IllegalArgumentException("no such table"));
        assertThatThrownBy(currency::await).rootCause().hasMessage("no such table");
    }

    @Test
    void aReaderDoesNotWaitForEverAndIsToldHowMuchIsPending() {
        when(leases.tryAcquire("fold counters")).thenReturn(false);
        when(log.waiting(anyInt())).thenReturn(5);
        when(scores.unfolded(1)).thenReturn(List.of(score(1, "001", 9)));
        assertThat(currency.await()).isEqualTo(6);
    }

    /** 9 and 10 are promoters, up to 6 detractors; each answer counts for its branch and for the bank, on its own day. */
    @Test
    void answersAreFoldedByTheDayOfTheAnswer() {
        List<ScoreRow> added = new ArrayList<>();
        doAnswer(call -> added.addAll(call.<Collection<ScoreRow>>getArgument(0)))
                .when(scores)
                .addCounters(any());
        when(scores.unfolded(1000))
                .thenReturn(List.of(
                        score(1, "001", 10),
                        score(2, "001", 9),
                        score(3, "001", 7),
                        score(4, "001", 6),
                        score(5, "002", 0)));

        assertThat(scoreFold.fold()).isEqualTo(5);

        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(added)
                .containsExactly(
                        new ScoreRow(new VersionId(7), "*", day, "a", "NPS", 5, 2, 2),
                        new ScoreRow(new VersionId(7), "001", day, "a", "NPS", 4, 2, 1),
                        new ScoreRow(new VersionId(7), "002", day, "a", "NPS", 1, 0, 1));
        verify(scores).markFolded(List.of(1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void thousandsOfRowsGoInSeveralStatements() {
        when(log.claim(CounterFold.EVENTS_A_BATCH))
                .thenReturn(IntStream.range(0, 401)
                        .mapToObj(i -> fact(i, "001", "t" + i, Kind.ENTERED, MORNING, "young"))
                        .toList());
        fold.run(MORNING);
        // A row for the branch and one for the bank: 802 in groups of 400; of the mix one each: 401.
        verify(counters, times(3)).addCounters(anyCollection());
        verify(breaking, times(2)).addMix(anyCollection());
    }

    @Test
    void itIsDueWorkThatComesAfterAllThatMakesFacts() {
        assertThat(fold.name()).isEqualTo("fold counters");
        assertThat(fold.order()).isEqualTo(900);
    }

    private static LoggedEvent fact(
            long id, String branch, String touchpoint, Kind kind, Instant entered, String stratum) {
        return new LoggedEvent(
                id,
                new InstanceId(1),
                new CustomerId(1L),
                new BranchNo(branch),
                new VersionId(7),
                "journey",
                touchpoint,
                kind,
                entered.plus(Duration.ofMinutes(1)),
                entered,
                stratum);
    }

    private static Score score(long id, String branch, int score) {
        return new Score(
                id, new InstanceId(1), new CustomerId(1), new VersionId(7), branch, "a", "NPS", "1", score, MORNING);
    }
}
