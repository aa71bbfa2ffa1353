package io.journeyloop.contact;

import io.journeyloop.common.BeforeCommit;
import io.journeyloop.common.Chunks;
import io.journeyloop.contact.persistence.WaveMapper;
import io.journeyloop.contact.persistence.WaveMapper.AssignmentChange;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far assignments got in the running transaction: gathered and written once, all of a group by one statement, because
 * a wave that comes due decides, sends and ends within one transaction. Nobody reads these columns in between.
 */
@Component
class AssignmentChanges {

    private static final int ROWS = 100;

    private final WaveMapper mapper;
    private final BeforeCommit<Map<Long, AssignmentChange>> pending =
            new BeforeCommit<>(LinkedHashMap::new, this::write);

    AssignmentChanges(WaveMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * How far the wave's contact has got.
     *
     * @param suppressed why it does not go out, null for what is known
     * @param attemptedAt when it went out; an earlier time stays
     */
    void step(long id, WaveStep step, @Nullable String suppressed, @Nullable Instant attemptedAt) {
        change(id, known -> known.step(step, suppressed).attempted(attemptedAt));
    }

    /** How a contact was received at that instant; what was marked earlier stays. */
    void answered(long id, Instant at, boolean reached, boolean responded) {
        change(id, known -> known.attempted(at).answered(reached ? at : null, responded ? at : null));
    }

    void ended(long id, Instant at, String result) {
        change(id, known -> known.ended(at, result));
    }

    /** Decides an assignment anew: after all that was gathered before. */
    void decided(long id, WaveDecision decision, @Nullable WaveStep step) {
        pending.now();
        mapper.decided(id, decision.slug(), step);
    }

    private void change(long id, UnaryOperator<AssignmentChange> change) {
        pending.add(all ->
                all.compute(id, (key, known) -> change.apply(known == null ? AssignmentChange.none(id) : known)));
    }

    private void write(Map<Long, AssignmentChange> changes) {
        Chunks.of(changes.values(), ROWS).forEach(mapper::change);
    }
}
