package io.journeyloop.lobby;

import io.journeyloop.engine.DueWork;
import io.journeyloop.lobby.persistence.CodeMapper;
import io.journeyloop.lobby.persistence.HallMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Empties the halls when their day is over, and forgets codes that nobody can use any more. */
@Component
class HallClosing implements DueWork {

    private static final int AT_ONCE = 200;

    private final HallMapper mapper;
    private final CodeMapper codes;

    HallClosing(HallMapper mapper, CodeMapper codes) {
        this.mapper = mapper;
        this.codes = codes;
    }

    @Override
    public String name() {
        return "halls";
    }

    @Override
    @Transactional
    public int run(Instant now) {
        List<Long> over = mapper.claimOver(now, AT_ONCE);
        if (!over.isEmpty()) {
            mapper.closeDay(over);
            codes.purge(now.minus(Duration.ofDays(1)));
        }
        return over.size();
    }

    @Override
    @Transactional(readOnly = true)
    public @Nullable Instant next() {
        return mapper.nextDayEnd();
    }
}
