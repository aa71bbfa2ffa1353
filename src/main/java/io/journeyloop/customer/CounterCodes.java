package io.journeyloop.customer;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.persistence.CounterCodeMapper;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The six digits by which a customer is found at a counter, whatever shows them: the bank's app or the page of a link. No
 * two that are good at the same time are alike, so that a code finds one customer.
 */
@Component
public class CounterCodes {

    private static final int CODES = 1_000_000;
    private static final int CANDIDATES = 20;

    private final CounterCodeMapper mapper;
    private final Clock clock;
    private final RandomGenerator random;

    @Autowired
    CounterCodes(CounterCodeMapper mapper, Clock clock) {
        this(mapper, clock, new SecureRandom());
    }

    CounterCodes(CounterCodeMapper mapper, Clock clock, RandomGenerator random) {
        this.mapper = mapper;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A code that nobody else has until then.
     *
     * @throws Problem CONFLICT where none of those drawn is free
     */
    @Transactional
    public String issue(Instant expiresAt) {
        Instant now = clock.instant();
        List<String> drawn = Stream.generate(() -> "%06d".formatted(random.nextInt(CODES)))
                .limit(CANDIDATES)
                .distinct()
                .toList();
        Set<String> taken = new HashSet<>(mapper.good(drawn, now));
        return drawn.stream()
                .filter(code -> !taken.contains(code))
                .filter(code -> take(code, now, expiresAt))
                .findFirst()
                .orElseThrow(() -> Problem.conflict("code", null, say("customer.problem.no-code")));
    }

    /** Somebody else may have taken it a moment ago. */
    private boolean take(String code, Instant now, Instant expiresAt) {
        if (mapper.reuse(code, now, expiresAt) == 1) {
            return true;
        }
        try {
            mapper.insert(code, expiresAt);
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }
}
