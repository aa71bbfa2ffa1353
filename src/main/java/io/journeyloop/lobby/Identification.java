package io.journeyloop.lobby;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.Matching;
import io.journeyloop.lobby.persistence.HallMapper;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Roles;
import io.journeyloop.worklist.InternalTasks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds out who stands before one. */
@Service
@Transactional
public class Identification {

    /** So many are told apart by name at a glance. */
    public static final int MOST = 8;

    /** Shorter numbers are looked for in one's own branch alone. */
    private static final int WHOLE_NUMBER = 5;

    private static final String MATCHED = "matched";

    private final HallMapper mapper;
    private final Hall hall;
    private final Customers customers;
    private final VisitCodes codes;
    private final LobbyJourneys lobby;
    private final Journeys journeys;
    private final Matching matching;
    private final InternalTasks internalTasks;
    private final Audit audit;

    Identification(
            HallMapper mapper,
            Hall hall,
            Customers customers,
            VisitCodes codes,
            LobbyJourneys lobby,
            Journeys journeys,
            Matching matching,
            InternalTasks internalTasks,
            Audit audit) {
        this.mapper = mapper;
        this.hall = hall;
        this.customers = customers;
        this.codes = codes;
        this.lobby = lobby;
        this.journeys = journeys;
        this.matching = matching;
        this.internalTasks = internalTasks;
        this.audit = audit;
    }

    /**
     * Customers of the branch by the beginning of name or number, or by phone; of the whole bank by a whole number or
     * phone alone. At most {@value #MOST}, those of the branch first.
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    @Transactional(readOnly = true)
    public List<Customer> find(String typed, @Nullable String branch) {
        String q = typed.strip();
        if (q.isEmpty()) {
            return List.of();
        }
        Map<Long, Customer> found = new LinkedHashMap<>();
        customers.search(q, hall.branch(branch), 0, MOST).rows().forEach(one -> found.put(one.id(), one));
        if (q.length() >= WHOLE_NUMBER) {
            List<Customer> exact = new ArrayList<>(customers.byPhone(q, MOST));
            customers.find(q).ifPresent(exact::add);
            exact.forEach(one -> found.putIfAbsent(one.id(), one));
        }
        return found.values().stream().limit(MOST).toList();
    }

    /**
     * Who shows that code; it is used up.
     *
     * @throws Problem (invalid) where it is unknown, used or too old; (conflict) after too many wrong ones
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public Customer byCode(String code) {
        Customer customer = customers.get(codes.redeem(code));
        audit.record("customer-recognised", "customer", customer.customerNo(), Map.of("by", "code"));
        return customer;
    }

    /**
     * Says who the person with a ticket is. What was begun goes on as the customer's, and what was told of the customer since
     * then moves it; where the customer has a journey
     * under way already, that one goes on instead.
     *
     * @throws Problem (not found) for an unknown customer; (conflict) where the visit has a customer, is over, or the
     *     customer is in the hall already
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public void match(long visitId, String customerNo) {
        HallVisit visit = hall.locked(visitId);
        if (visit.customerId() != null || !visit.isHere()) {
            throw Problem.conflict("visit", visitId, say("lobby.problem.known"));
        }
        Customer customer = customers
                .find(customerNo)
                .orElseThrow(
                        () -> Problem.notFound("customerNo", customerNo, say("lobby.problem.customer", customerNo)));
        try {
            mapper.identify(visitId, customer.id(), Reception.guard(visit.branchNo(), customer.id()));
        } catch (DuplicateKeyException there) {
            throw Problem.conflict("customerNo", customerNo, say("lobby.problem.here", customerNo));
        }
        if (visit.instanceId() != null) {
            give(visit, visit.instanceId(), customer.id());
        }
        audit.record("visit-matched", "visit", Long.toString(visitId), Map.of("customer", customer.customerNo()));
    }

    private void give(HallVisit visit, long instance, long customer) {
        Optional<JourneyInstance> underWay = lobby.underWay(customer);
        if (underWay.isPresent()) {
            mapper.attach(visit.id(), null);
            journeys.exit(instance, MATCHED);
            return;
        }
        matching.match(instance, customer, visit.branchNo());
        internalTasks.match(instance, customer, visit.branchNo());
        matching.catchUp(instance, customer);
        journeys.find(instance).ifPresent(mine -> lobby.resumed(mine, customer, visit.branchNo()));
    }
}
