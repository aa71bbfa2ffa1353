package io.journeyloop.lobby;

import io.journeyloop.engine.Contention;
import io.journeyloop.engine.DueWork;
import io.journeyloop.lobby.persistence.CodeMapper;
import io.journeyloop.lobby.persistence.HallMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Empties the halls when their branch has closed, each visit with what is open for it, and forgets codes that nobody can
 * use any more.
 */
@Component
class HallClosing implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(HallClosing.class);
    private static final int AT_ONCE = 50;

    private final HallMapper mapper;
    private final VisitWriter writer;
    private final ClosedVisits visits;
    private final CodeMapper codes;
    private final TransactionTemplate transaction;

    HallClosing(
            HallMapper mapper,
            VisitWriter writer,
            ClosedVisits visits,
            CodeMapper codes,
            PlatformTransactionManager transactions) {
        this.mapper = mapper;
        this.writer = writer;
        this.visits = visits;
        this.codes = codes;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "halls";
    }

    /** Together; one by one where a journey can't move on, whose visit is over all the same. */
    @Override
    public int run(Instant now) {
        try {
            return close(now, AT_ONCE, true);
        } catch (RuntimeException stuck) {
            log.warn("Visits that are over could not be closed together; going one by one", stuck);
        }
        try {
            return close(now, 1, true);
        } catch (RuntimeException stuck) {
            log.error("What is open for a visit that is over could not be ended", stuck);
            return close(now, 1, false);
        }
    }

    private int close(Instant now, int atOnce, boolean withTasks) {
        return Contention.again(() -> transaction.execute(status -> {
            List<VisitId> over = mapper.claimOver(now, atOnce);
            if (!over.isEmpty()) {
                writer.closeDay(over);
                codes.purge(now.minus(Duration.ofDays(1)));
                if (withTasks) {
                    visits.endTasks(mapper.byIds(over));
                }
            }
            return over.size();
        }));
    }

    @Override
    public @Nullable Instant next() {
        return mapper.nextDayEnd();
    }
}
