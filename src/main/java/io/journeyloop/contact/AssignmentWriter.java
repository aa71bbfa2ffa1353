package io.journeyloop.contact;

import io.journeyloop.common.BeforeCommit;
import io.journeyloop.common.Chunks;
import io.journeyloop.contact.persistence.AssignmentWrites;
import io.journeyloop.contact.persistence.AssignmentWrites.AssignmentChange;
import io.journeyloop.contact.persistence.AssignmentWrites.Converted;
import io.journeyloop.contact.persistence.AssignmentWrites.NewAssignment;
import io.journeyloop.contact.persistence.NewId;
import io.journeyloop.time.BankZone;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The only one who stores what becomes of wave assignments, in the caller's transaction, and tells their numbers. How far
 * they got is gathered and written once, all of a group by one statement, because a wave that comes due decides, sends and
 * ends within one transaction; nobody reads these columns in between.
 */
@Component
class AssignmentWriter {

    private static final int ROWS = 100;

    /** What a transaction gathers: those that are new, which no number knows yet, and how far they and others got. */
    private record Pending(Set<Long> fresh, Map<Long, AssignmentChange> changes) {

        Set<Long> all() {
            Set<Long> all = new TreeSet<>(fresh);
            all.addAll(changes.keySet());
            return all;
        }
    }

    private final AssignmentWrites writes;
    private final BankZone zone;
    private final BeforeCommit<Pending> pending =
            new BeforeCommit<>(() -> new Pending(new HashSet<>(), new LinkedHashMap<>()), this::write);

    AssignmentWriter(AssignmentWrites writes, BankZone zone) {
        this.writes = writes;
        this.zone = zone;
    }

    /** @return its number */
    long add(NewAssignment assignment, boolean reachedBefore) {
        NewId key = new NewId();
        writes.insert(key, assignment, zone.day(assignment.assignedAt()), reachedBefore);
        pending.add(all -> all.fresh().add(key.id()));
        return key.id();
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

    /** The channel says that a message of it was delivered. */
    void delivered(long id) {
        change(id, AssignmentChange::arrived);
    }

    void ended(long id, Instant at, String result) {
        change(id, known -> known.ended(at, result));
    }

    void decided(long id, WaveDecision decision, @Nullable WaveStep step) {
        counted(List.of(id), () -> writes.decided(id, decision.slug(), step));
    }

    void convert(List<Converted> conversions) {
        counted(conversions.stream().map(Converted::id).toList(), () -> writes.convert(conversions));
    }

    /** Those had reached the goal before the wave after all. */
    void reachedBefore(Collection<Long> ids) {
        counted(ids, () -> writes.reachedBefore(ids));
    }

    private void change(long id, UnaryOperator<AssignmentChange> change) {
        pending.add(all -> all.changes()
                .compute(
                        id,
                        (key, known) -> change.apply(Objects.requireNonNullElse(known, AssignmentChange.none(id)))));
    }

    /** At once, after all that was gathered before. */
    private void counted(Collection<Long> ids, Runnable change) {
        pending.now();
        Set<Long> sorted = new TreeSet<>(ids);
        writes.lock(sorted);
        writes.count(sorted, -1);
        change.run();
        writes.count(sorted, 1);
    }

    private void write(Pending gathered) {
        Chunks.of(gathered.all(), ROWS).forEach(ids -> write(ids, gathered));
    }

    private void write(List<Long> ids, Pending gathered) {
        List<Long> known =
                ids.stream().filter(id -> !gathered.fresh().contains(id)).toList();
        if (!known.isEmpty()) {
            writes.lock(known);
            writes.count(known, -1);
        }
        List<AssignmentChange> changes = ids.stream()
                .map(gathered.changes()::get)
                .filter(Objects::nonNull)
                .toList();
        if (!changes.isEmpty()) {
            writes.change(changes);
        }
        writes.count(ids, 1);
    }
}
