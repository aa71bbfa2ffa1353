package io.journeyloop.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.persistence.CounterCodeMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A code at the counter finds one customer, whoever issued it, also where two are issued at once. */
abstract class CounterCodesContract {

    @Autowired
    private CounterCodeMapper mapper;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void aCodeThatIsGoodIsNotGivenAgain() {
        assertThat(issue(drawing(0), minutes(5))).isEqualTo("100000");
        assertThat(issue(drawing(0), minutes(5))).isEqualTo("100001");
    }

    @Test
    void aCodeWhoseTimeHasPassedIsGivenAgain() {
        issue(drawing(100), clock.instant());
        assertThat(issue(drawing(100), minutes(5))).isEqualTo("100100");
        assertThat(issue(drawing(100), minutes(5))).isEqualTo("100101");
    }

    @Test
    void whereAllThatWereDrawnAreGoodItIsRefused() {
        IntStream.range(0, 20).forEach(one -> issue(drawing(200), minutes(5)));
        assertThatThrownBy(() -> issue(drawing(200), minutes(5)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.CONFLICT));
    }

    @Test
    void twoAtOnceGetDifferentOnes() throws Exception {
        List<String> given = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            Callable<String> one = () -> issue(drawing(300), minutes(5));
            for (Future<String> future : pool.invokeAll(List.of(one, one, one, one))) {
                given.add(future.get());
            }
        }
        assertThat(given).doesNotHaveDuplicates().hasSize(4).allMatch(code -> code.startsWith("1003"));
    }

    private String issue(RandomGenerator random, Instant until) {
        return new TransactionTemplate(transactions)
                .execute(status -> new CounterCodes(mapper, clock, random).issue(until));
    }

    private Instant minutes(int many) {
        return clock.instant().plus(Duration.ofMinutes(many));
    }

    /** Draws 100000 and the like, one after the other, from that on. */
    private static RandomGenerator drawing(int from) {
        return new RandomGenerator() {
            private int next = 100_000 + from;

            @Override
            public int nextInt(int bound) {
                return next++;
            }

            @Override
            public long nextLong() {
                return next++;
            }
        };
    }
}
