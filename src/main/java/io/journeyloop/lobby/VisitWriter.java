package io.journeyloop.lobby;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.lobby.persistence.HallMapper;
import io.journeyloop.lobby.persistence.HallMapper.NewVisit;
import io.journeyloop.lobby.persistence.NewKey;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.BranchNo;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The one that writes visits, in the caller's transaction; what staff do with one is noted in the audit. */
@Component
class VisitWriter {

    private static final String BRANCH = "branch";

    private final HallMapper mapper;
    private final BranchDays days;
    private final Audit audit;
    private final Clock clock;

    VisitWriter(HallMapper mapper, BranchDays days, Audit audit, Clock clock) {
        this.mapper = mapper;
        this.days = days;
        this.audit = audit;
        this.clock = clock;
    }

    /** Under which nobody is in a hall twice. */
    static String guard(BranchNo branch, CustomerId customerId) {
        return branch + ":c" + customerId;
    }

    /**
     * Somebody is in the hall.
     *
     * @return the visit's id
     * @throws DuplicateKeyException where there is one of that guard
     */
    VisitId receive(
            BranchNo branch, @Nullable CustomerId customerId, @Nullable String ticket, Arrival arrival, String guard) {
        Instant now = clock.instant();
        return insert(
                new NewVisit(branch, customerId, null, arrival, ticket, null, now, days.closes(branch, now), guard));
    }

    /** A customer is to come. */
    void expect(BranchNo branch, CustomerId customerId, Instant at) {
        insert(new NewVisit(branch, customerId, null, Arrival.BOOKED, null, at, null, days.closes(branch, at), null));
    }

    /** Who is expected comes to another branch, or at another time; nothing where the visit is no longer expected. */
    void move(HallVisit visit, BranchNo branch, Instant at) {
        mapper.moveExpected(visit.id(), branch, at, days.closes(branch, at));
    }

    /** @return whether the visit was still expected */
    boolean arrive(HallVisit visit, @Nullable String ticket, String guard) {
        Instant now = clock.instant();
        return mapper.arrive(visit.id(), now, days.closes(visit.branchNo(), now), ticket, guard) == 1;
    }

    void ticket(HallVisit visit, String ticket) {
        mapper.setTicket(visit.id(), ticket);
    }

    void attach(VisitId visitId, @Nullable InstanceId instanceId) {
        mapper.attach(visitId, instanceId);
    }

    void begin(HallVisit visit, InstanceId instanceId, String who) {
        visit.require(VisitTransition.BEGIN);
        mapper.attach(visit.id(), instanceId);
        mapper.attend(visit.id(), who, clock.instant());
        note("visit-begun", visit);
    }

    void attend(HallVisit visit, String who) {
        visit.require(VisitTransition.ATTEND);
        mapper.attend(visit.id(), who, clock.instant());
        note("visit-attended", visit);
    }

    /** Whoever finishes a task of a journey instance in that branch attends to the visit that goes on with it. */
    void attendInstance(InstanceId instanceId, BranchNo branch, String who, Instant at) {
        mapper.attendInstance(instanceId, branch, who, at);
    }

    void handOver(HallVisit visit, String to, String word, String by) {
        visit.require(VisitTransition.HAND_OVER);
        mapper.handOver(visit.id(), to, word, by, clock.instant());
        audit.record(
                "visit-handed-over",
                "visit",
                no(visit),
                Map.of(BRANCH, visit.branchNo().value(), "to", to));
    }

    /** @throws Problem (conflict) also where the customer is in the hall already */
    void identify(HallVisit visit, Customer customer) {
        visit.require(VisitTransition.IDENTIFY);
        String customerNo = customer.customerNo();
        try {
            mapper.identify(visit.id(), customer.id(), guard(visit.branchNo(), customer.id()));
        } catch (DuplicateKeyException there) {
            throw Problem.conflict("customerNo", customerNo, say("lobby.problem.here", customerNo));
        }
        audit.record("visit-matched", "visit", no(visit), Map.of("customer", customerNo));
    }

    /** Visits are over; nothing happens to those that are already. */
    void leave(Collection<VisitId> ids, VisitEndReason why) {
        mapper.leave(ids, why, clock.instant());
    }

    void leaveInstance(InstanceId instanceId, VisitEndReason why) {
        leaveInstance(instanceId, why, clock.instant());
    }

    void leaveInstance(InstanceId instanceId, VisitEndReason why, Instant at) {
        mapper.leaveInstance(instanceId, why, at);
    }

    /** Visits end with their day, as whatever they were. */
    void closeDay(Collection<VisitId> ids) {
        mapper.closeDay(ids);
    }

    /** Notes what the signed-in person did with a visit. */
    void note(String action, HallVisit visit) {
        audit.record(action, "visit", no(visit), Map.of(BRANCH, visit.branchNo().value()));
    }

    private VisitId insert(NewVisit visit) {
        NewKey key = new NewKey();
        mapper.insert(key, visit);
        return key.getId();
    }

    private static String no(HallVisit visit) {
        return visit.id().toString();
    }
}
