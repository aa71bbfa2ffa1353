package io.journeyloop.contact.persistence;

import io.journeyloop.contact.WaveDecision;
import io.journeyloop.contact.WaveStep;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.VersionId;
import io.journeyloop.staff.BranchNo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Who was assigned to which wave, and how far each got. */
@Mapper
public interface WaveMapper {

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

    /** Whoever comes to a wave; the customer is null where nobody knows who it is. */
    record Participant(
            InstanceId instanceId,
            @Nullable CustomerId customerId,
            VersionId versionId,
            String journeyKey,
            BranchNo branchNo) {

        public static Participant of(JourneyInstance instance) {
            return new Participant(
                    instance.id(), instance.customerId(), instance.versionId(), instance.key(), instance.branchNo());
        }
    }

    /**
     * What the journey's draw gave.
     *
     * @param holdoutPercent the share that was to be kept out
     */
    record Draw(boolean keptOut, BigDecimal holdoutPercent) {

        public WaveDecision decision() {
            return keptOut ? WaveDecision.HOLDOUT : WaveDecision.TREAT;
        }

        /** {@code treat} or {@code holdout}. */
        public String arm() {
            return decision().slug();
        }
    }

    /** What became of one assignment; null: nothing new. */
    record AssignmentChange(
            long id,
            @Nullable WaveStep step,
            @Nullable String suppressed,
            @Nullable Instant attemptedAt,
            @Nullable Instant reachedAt,
            @Nullable Instant respondedAt,
            @Nullable Instant endedAt,
            @Nullable String result) {

        public static AssignmentChange none(long id) {
            return new AssignmentChange(id, null, null, null, null, null, null, null);
        }

        public AssignmentChange step(WaveStep next, @Nullable String because) {
            return new AssignmentChange(
                    id, next, or(because, suppressed), attemptedAt, reachedAt, respondedAt, endedAt, result);
        }

        public AssignmentChange attempted(@Nullable Instant at) {
            return new AssignmentChange(
                    id, step, suppressed, or(attemptedAt, at), reachedAt, respondedAt, endedAt, result);
        }

        public AssignmentChange answered(@Nullable Instant reached, @Nullable Instant responded) {
            return new AssignmentChange(
                    id,
                    step,
                    suppressed,
                    attemptedAt,
                    or(reachedAt, reached),
                    or(respondedAt, responded),
                    endedAt,
                    result);
        }

        public AssignmentChange ended(Instant at, String outcome) {
            return new AssignmentChange(id, step, suppressed, attemptedAt, reachedAt, respondedAt, at, outcome);
        }

        private static <T> @Nullable T or(@Nullable T first, @Nullable T otherwise) {
            return first == null ? otherwise : first;
        }
    }

    /** An assignment that an event of its goal's type concerns; {@code convertedAt} as far as is known. */
    record Hoping(
            long id,
            CustomerId customerId,
            String goal,
            Instant assignedAt,
            Instant windowEnd,
            @Nullable Instant convertedAt) {}

    /** A conversion to write. */
    record Converted(long id, Instant at) {}

    /** One arm of one wave counted. */
    record Funnel(
            String element,
            String arm,
            long assigned,
            long atRisk,
            long eligible,
            long attempted,
            long reached,
            long responded,
            long converted,
            double expectedHoldout) {}

    /** How many eligible treated customers of one wave stand at one step. */
    record AtStep(String element, WaveStep step, long n) {}

    /** Treated customers of one wave whom policy stopped for one reason and who were never contacted. */
    record Stopped(String element, String reason, long n) {}

    void insert(
            @Param("key") NewId key,
            @Param("assignment") NewAssignment assignment,
            @Param("reachedBefore") boolean reachedBefore);

    /** Decides an assignment anew. */
    void decided(@Param("id") long id, @Param("decision") String decision, @Param("step") @Nullable WaveStep step);

    /** Writes what is not null; of the times of attempt, reach and response an earlier one stays. */
    void change(@Param("changes") Collection<AssignmentChange> changes);

    /** Assignments of those customers, with one of those goals, that had not reached it before. */
    List<Hoping> hoping(
            @Param("customerIds") Collection<CustomerId> customerIds, @Param("goals") Collection<String> goals);

    void convert(@Param("conversions") List<Converted> conversions);

    /** Those had reached the goal before the wave after all. */
    void reachedBefore(@Param("ids") Collection<Long> ids);

    /** The waves that a journey instance came to. */
    List<String> elements(InstanceId instanceId);

    void look(String journeyKey);

    long looks(String journeyKey);

    /** Of those at risk, assigned on a day (UTC): how many converted within which day; −1: not yet. */
    record Conversions(String element, String arm, LocalDate assignedDay, long windowDays, long dayReached, long n) {}

    /**
     * By what a customer can be reached: the event types that say so of app and WeCom, and the pattern of attributes that
     * hold an e-mail address.
     */
    record Reachable(String appEvent, String wecomEvent, String emailPattern) {}

    /** Who was drawn in a branch on a day (UTC); {@code channel}: by which they could be reached then, cheapest first. */
    record DrawnGroup(
            String element,
            @Nullable BranchNo branchNo,
            LocalDate assignedDay,
            String channel,
            String arm,
            long n,
            double expectedHoldout) {}

    /** Treated customers of a wave whose message the channel says was delivered. */
    record Delivered(String element, long n) {}

    List<Conversions> conversions(
            @Param("journeyKey") String journeyKey,
            @Param("from") @Nullable Instant from,
            @Param("to") Instant to,
            @Param("branch") @Nullable String branch);

    List<DrawnGroup> draws(
            @Param("journeyKey") String journeyKey,
            @Param("from") @Nullable Instant from,
            @Param("to") Instant to,
            @Param("branch") @Nullable String branch,
            @Param("by") Reachable by);

    List<Delivered> delivered(
            @Param("journeyKey") String journeyKey,
            @Param("from") @Nullable Instant from,
            @Param("to") Instant to,
            @Param("branch") @Nullable String branch);

    List<Funnel> funnels(
            @Param("journeyKey") String journeyKey,
            @Param("from") @Nullable Instant from,
            @Param("to") Instant to,
            @Param("branch") @Nullable String branch);

    List<AtStep> steps(
            @Param("journeyKey") String journeyKey,
            @Param("from") @Nullable Instant from,
            @Param("to") Instant to,
            @Param("branch") @Nullable String branch);

    List<Stopped> stopped(
            @Param("journeyKey") String journeyKey,
            @Param("from") @Nullable Instant from,
            @Param("to") Instant to,
            @Param("branch") @Nullable String branch);
}
