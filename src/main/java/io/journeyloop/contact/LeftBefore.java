package io.journeyloop.contact;

import io.journeyloop.contact.persistence.WaveMapper;
import io.journeyloop.engine.DueWork;
import io.journeyloop.journey.Journeys;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Once after an upgrade: those who had left journeys before whoever leaves stayed in the arm of the draw. */
@Component
class LeftBefore implements DueWork {

    private static final int GROUP = 200;

    private final WaveMapper mapper;
    private final Journeys journeys;
    private final LeftWaves left;
    private final TransactionTemplate transaction;

    LeftBefore(WaveMapper mapper, Journeys journeys, LeftWaves left, TransactionTemplate transaction) {
        this.mapper = mapper;
        this.journeys = journeys;
        this.left = left;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "waves of those who left";
    }

    @Override
    public int order() {
        return 890;
    }

    @Override
    public int run(Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Long> passages = mapper.claimLeftBefore(GROUP);
            if (!passages.isEmpty()) {
                journeys.byIds(passages).forEach(left::left);
                mapper.doneLeftBefore(passages);
            }
            return passages.size();
        }));
    }
}
