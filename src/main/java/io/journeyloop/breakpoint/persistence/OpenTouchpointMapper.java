package io.journeyloop.breakpoint.persistence;

import io.journeyloop.breakpoint.EntryCutoff;
import io.journeyloop.breakpoint.Hold;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.VersionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Touchpoints with patience that are open now. */
@Mapper
public interface OpenTouchpointMapper {

    /** One entry of one instance into one touchpoint. */
    record Entry(InstanceId instanceId, String touchpoint, Instant enteredAt) {}

    /** A touchpoint of one instance, whenever entered. */
    record Place(InstanceId instanceId, String touchpoint) {}

    /**
     * An entry with its patience.
     *
     * @param patienceDueAt when it is to be looked at: the patience has run out then unless something held it
     * @param followUpAt when a follow-up that the model draws began, or null
     * @param runsFrom when the patience began to run
     * @param patienceSeconds how long it is
     */
    record Open(
            InstanceId instanceId,
            String touchpoint,
            Instant enteredAt,
            VersionId versionId,
            Instant patienceDueAt,
            @Nullable Instant followUpAt,
            Instant runsFrom,
            long patienceSeconds,
            @Nullable Instant heldUntil,
            Hold.@Nullable Reason heldBecause) {

        public Entry entry() {
            return new Entry(instanceId, touchpoint, enteredAt);
        }

        public Duration patience() {
            return Duration.ofSeconds(patienceSeconds);
        }

        /** Put off; held by that now, or by nothing where the rest of the patience runs. */
        public Open held(@Nullable Hold hold, Instant begins, Instant dueAt) {
            return new Open(
                    instanceId,
                    touchpoint,
                    enteredAt,
                    versionId,
                    dueAt,
                    followUpAt,
                    begins,
                    patienceSeconds,
                    hold == null ? null : hold.until(),
                    hold == null ? null : hold.because());
        }
    }

    /** One who still waits at a touchpoint. */
    record Line(InstanceId instanceId, VersionId versionId, String touchpoint, Instant enteredAt) {}

    /** Who waits there, entered by then, and whose patience runs on. */
    List<Line> held(@Param("cutoffs") Collection<EntryCutoff> cutoffs, @Param("now") Instant now);

    void insert(@Param("rows") Collection<Open> rows);

    void delete(@Param("entries") Collection<Entry> entries);

    /** The open touchpoints of an instance belong to that version from now on. */
    void move(@Param("instanceId") InstanceId instanceId, @Param("versionId") VersionId versionId);

    /** Entries whose patience has elapsed, locked and skipping those that others hold. */
    List<Open> claimElapsed(@Param("now") Instant now, @Param("limit") int limit);

    /** Locks one entry; null where others hold it or it is gone. */
    @Nullable
    Open claim(Entry entry);

    List<Open> ofInstances(@Param("instanceIds") Collection<InstanceId> instanceIds);

    void postpone(@Param("entry") Entry entry, @Param("dueAt") Instant dueAt);

    /** Writes due date, beginning and hold of entries that this transaction has locked. */
    void hold(@Param("rows") Collection<Open> rows);

    /** What holds the patience of those instances has changed: they are looked at again at once. */
    void lookAgain(@Param("instanceIds") Collection<InstanceId> instanceIds);

    /** Remembers that a drawn follow-up of those began, where none had. */
    void followUp(@Param("places") Collection<Place> places, @Param("at") Instant at);

    @Nullable
    Instant earliest();
}
