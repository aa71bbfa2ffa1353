package io.journeyloop.contact.persistence;

import io.journeyloop.contact.WaveStep;
import io.journeyloop.contact.persistence.WaveMapper.Draw;
import io.journeyloop.contact.persistence.WaveMapper.Participant;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** All that changes wave assignments and the numbers of those that stand alike: the assignment writer's alone. */
@Mapper
public interface AssignmentWrites {

    /** A new assignment; {@code decision} is what the wave decided. */
    record NewAssignment(
            Participant who,
            String element,
            Draw draw,
            String decision,
            @Nullable String goal,
            Instant assignedAt,
            Instant windowEnd,
            @Nullable WaveStep step) {}

    /** What became of one assignment; null: nothing new. */
    record AssignmentChange(
            long id,
            @Nullable WaveStep step,
            @Nullable String suppressed,
            boolean delivered,
            @Nullable Instant attemptedAt,
            @Nullable Instant reachedAt,
            @Nullable Instant respondedAt,
            @Nullable Instant endedAt,
            @Nullable String result) {

        public static AssignmentChange none(long id) {
            return new AssignmentChange(id, null, null, false, null, null, null, null, null);
        }

        public AssignmentChange step(WaveStep next, @Nullable String because) {
            return new AssignmentChange(
                    id, next, or(because, suppressed), delivered, attemptedAt, reachedAt, respondedAt, endedAt, result);
        }

        public AssignmentChange attempted(@Nullable Instant at) {
            return new AssignmentChange(
                    id, step, suppressed, delivered, or(attemptedAt, at), reachedAt, respondedAt, endedAt, result);
        }

        public AssignmentChange answered(@Nullable Instant reached, @Nullable Instant responded) {
            return new AssignmentChange(
                    id,
                    step,
                    suppressed,
                    delivered,
                    attemptedAt,
                    or(reachedAt, reached),
                    or(respondedAt, responded),
                    endedAt,
                    result);
        }

        public AssignmentChange arrived() {
            return new AssignmentChange(
                    id, step, suppressed, true, attemptedAt, reachedAt, respondedAt, endedAt, result);
        }

        public AssignmentChange ended(Instant at, String outcome) {
            return new AssignmentChange(
                    id, step, suppressed, delivered, attemptedAt, reachedAt, respondedAt, at, outcome);
        }

        private static <T> @Nullable T or(@Nullable T first, @Nullable T otherwise) {
            return first == null ? otherwise : first;
        }
    }

    /** A conversion to write. */
    record Converted(long id, Instant at) {}

    /** @param day the bank's, of the assignment */
    void insert(
            @Param("key") NewId key,
            @Param("assignment") NewAssignment assignment,
            @Param("day") LocalDate day,
            @Param("reachedBefore") boolean reachedBefore);

    /** Holds them until commit, in the order of their numbers. */
    List<Long> lock(@Param("ids") Collection<Long> ids);

    /**
     * Tells the numbers how they stand: before a change and after it.
     *
     * @param sign -1 or 1
     */
    void count(@Param("ids") Collection<Long> ids, @Param("sign") int sign);

    /** Decides an assignment anew. */
    void decided(@Param("id") long id, @Param("decision") String decision, @Param("step") @Nullable WaveStep step);

    /** Writes what is new; of the times of attempt, reach and response an earlier one stays. */
    void change(@Param("changes") Collection<AssignmentChange> changes);

    void convert(@Param("conversions") List<Converted> conversions);

    /** Those had reached the goal before the wave after all. */
    void reachedBefore(@Param("ids") Collection<Long> ids);
}
