package io.journeyloop.lobby.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.lobby.Arrival;
import io.journeyloop.lobby.HallVisit;
import io.journeyloop.lobby.VisitEndReason;
import io.journeyloop.lobby.VisitId;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Visits to the halls. What is asked of a hall reads the rows of those in it, by index, whatever is stored. */
@Mapper
public interface HallMapper {

    /**
     * A row to insert.
     *
     * @param dayEndsAt when the branch's day ends, and with it the visit
     * @param guard unique while the customer is in the hall, so that nobody is received twice; null while expected
     */
    record NewVisit(
            BranchNo branchNo,
            @Nullable CustomerId customerId,
            @Nullable InstanceId instanceId,
            Arrival arrival,
            @Nullable String ticket,
            @Nullable Instant expectedAt,
            @Nullable Instant arrivedAt,
            Instant dayEndsAt,
            @Nullable String guard) {}

    /** How long somebody waited: until first attended to, or as far as known. */
    record Wait(Instant arrivedAt, @Nullable Instant servedAt, @Nullable Instant leftAt) {}

    void insert(@Param("key") NewKey key, @Param("visit") NewVisit visit);

    @Nullable
    HallVisit byId(VisitId id);

    /** The same, held until commit. */
    @Nullable
    HallVisit lock(VisitId id);

    /** Who is in the hall under that guard. */
    @Nullable
    HallVisit byGuard(String guard);

    /** Who is in the hall, longest first. */
    List<HallVisit> here(@Param("branchNo") BranchNo branchNo, @Param("limit") int limit);

    int countHere(BranchNo branchNo);

    /** Who is expected between two instants, earliest first. */
    List<HallVisit> expected(
            @Param("branchNo") BranchNo branchNo,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("limit") int limit);

    int countExpected(@Param("branchNo") BranchNo branchNo, @Param("from") Instant from, @Param("until") Instant until);

    /** Everybody who arrived between two instants, in that order. */
    List<HallVisit> arrived(
            @Param("branchNo") BranchNo branchNo,
            @Param("from") Instant from,
            @Param("until") Instant until,
            @Param("limit") int limit);

    /** How long those who arrived since then waited. */
    List<Wait> waits(@Param("branchNo") BranchNo branchNo, @Param("from") Instant from);

    /** Visits still to come of those customers, earliest first. */
    List<HallVisit> toCome(@Param("customerIds") Collection<CustomerId> customerIds);

    /** The visits under way that go on with one of those journey instances. */
    List<HallVisit> ofInstances(@Param("instanceIds") Collection<InstanceId> instanceIds);

    /** The visits under way with whose hand-over a word was said, of those journey instances. */
    List<HallVisit> withWord(@Param("instanceIds") Collection<InstanceId> instanceIds);

    void moveExpected(
            @Param("id") VisitId id,
            @Param("branchNo") BranchNo branchNo,
            @Param("expectedAt") Instant expectedAt,
            @Param("dayEndsAt") Instant dayEndsAt);

    /** @return 0 where the visit was not expected any more */
    int arrive(
            @Param("id") VisitId id,
            @Param("at") Instant at,
            @Param("dayEndsAt") Instant dayEndsAt,
            @Param("ticket") @Nullable String ticket,
            @Param("guard") String guard);

    void setTicket(@Param("id") VisitId id, @Param("ticket") String ticket);

    void attach(@Param("id") VisitId id, @Param("instanceId") @Nullable InstanceId instanceId);

    void identify(@Param("id") VisitId id, @Param("customerId") CustomerId customerId, @Param("guard") String guard);

    void attend(@Param("id") VisitId id, @Param("who") String who, @Param("at") Instant at);

    /** Whoever finishes a task of a journey instance in that branch attends to the visit that goes on with it. */
    int attendInstance(
            @Param("instanceId") InstanceId instanceId,
            @Param("branchNo") BranchNo branchNo,
            @Param("who") String who,
            @Param("at") Instant at);

    void handOver(
            @Param("id") VisitId id,
            @Param("to") String to,
            @Param("word") String word,
            @Param("by") String by,
            @Param("at") Instant at);

    int leave(@Param("ids") Collection<VisitId> ids, @Param("how") VisitEndReason how, @Param("at") Instant at);

    int leaveInstance(
            @Param("instanceId") InstanceId instanceId, @Param("how") VisitEndReason how, @Param("at") Instant at);

    /** Visits whose day is over, held until commit, those left out that another node holds. */
    List<VisitId> claimOver(@Param("now") Instant now, @Param("limit") int limit);

    /** Ends them with their day, as whatever they were. */
    void closeDay(@Param("ids") Collection<VisitId> ids);

    /** Those visits, by id. */
    List<HallVisit> byIds(@Param("ids") Collection<VisitId> ids);

    /** When the next visit's day is over. */
    @Nullable
    Instant nextDayEnd();
}
