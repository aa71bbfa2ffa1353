package io.journeyloop.journey;

import io.journeyloop.engine.DueWork;
import io.journeyloop.journey.persistence.RememberedMapper;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets remembered events that no wait may use any more. */
@Component
class ForgetEvents implements DueWork {

    private static final int AT_ONCE = 500;

    private final RememberedMapper mapper;

    ForgetEvents(RememberedMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "forgetting";
    }

    @Override
    @Transactional
    public int run(Instant now) {
        List<Long> old = mapper.forgotten(now, AT_ONCE);
        return old.isEmpty() ? 0 : mapper.delete(old);
    }
}
