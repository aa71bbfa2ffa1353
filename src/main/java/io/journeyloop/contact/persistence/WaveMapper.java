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
import java.util.function.Predicate;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Who was assigned to which wave, and how far each got. */
@Mapper
public interface WaveMapper {

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

    /** An assignment that an event of its goal's type concerns; {@code convertedAt} as far as is known. */
    record Hoping(
            long id,
            CustomerId customerId,
            String goal,
            Instant assignedAt,
            Instant windowEnd,
            @Nullable Instant convertedAt) {}

    /** Assignments of those customers, with one of those goals, that had not reached it before. */
    List<Hoping> hoping(
            @Param("customerIds") Collection<CustomerId> customerIds, @Param("goals") Collection<String> goals);

    /** The waves that a journey instance came to. */
    List<String> elements(InstanceId instanceId);

    void look(String journeyKey);

    long looks(String journeyKey);

    /** Of those at risk, assigned on a day of the bank: how many converted within which day; −1: not yet. */
    record Conversions(String element, String arm, LocalDate assignedDay, long windowDays, long dayReached, long n) {}

    /**
     * How many assignments of one wave and arm stand alike.
     *
     * @param number of the row, from 1
     * @param expectedHoldout how many of them the draw was to keep out
     */
    record Alike(
            long number,
            String element,
            String arm,
            boolean eligible,
            boolean atRisk,
            Progress progress,
            long n,
            double expectedHoldout) {

        /** How many of all are such. */
        public static long count(List<Alike> all, Predicate<Alike> such) {
            return all.stream().filter(such).mapToLong(Alike::n).sum();
        }
    }

    /**
     * How far they all got.
     *
     * @param step null where no contact was to be made
     * @param suppressed why policy stopped the contact; null where it did not
     * @param converted of those at risk alone
     */
    record Progress(
            @Nullable WaveStep step,
            @Nullable String suppressed,
            boolean attempted,
            boolean delivered,
            boolean reached,
            boolean responded,
            boolean converted) {}

    /**
     * By what a customer can be reached: the event types that say so of app and WeCom, and the pattern of attributes that
     * hold an e-mail address.
     */
    record Reachable(String appEvent, String wecomEvent, String emailPattern) {}

    /** Who was drawn in a branch on a day of the bank; {@code channel}: by which they could be reached then, cheapest first. */
    record DrawnGroup(
            String element,
            @Nullable BranchNo branchNo,
            LocalDate assignedDay,
            String channel,
            String arm,
            long n,
            double expectedHoldout) {}

    /** How all of the period stand. */
    List<Alike> alike(WavePeriod period);

    List<Conversions> conversions(WavePeriod period);

    List<DrawnGroup> draws(
            @Param("journeyKey") String journeyKey,
            @Param("from") @Nullable Instant from,
            @Param("to") Instant to,
            @Param("branch") @Nullable String branch,
            @Param("by") Reachable by);
}
