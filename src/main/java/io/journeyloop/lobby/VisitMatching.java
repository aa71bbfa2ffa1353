package io.journeyloop.lobby;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.Journeys;
import io.journeyloop.journey.Matching;
import io.journeyloop.staff.Roles;
import io.journeyloop.worklist.InternalTasks;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a visit, and what was begun with it, to the customer whose it is. */
@Service
@Transactional
public class VisitMatching {

    private static final String MATCHED = "matched";

    private final Hall hall;
    private final Customers customers;
    private final VisitWriter writer;
    private final LobbyJourneys lobby;
    private final Journeys journeys;
    private final Matching matching;
    private final InternalTasks internalTasks;

    VisitMatching(
            Hall hall,
            Customers customers,
            VisitWriter writer,
            LobbyJourneys lobby,
            Journeys journeys,
            Matching matching,
            InternalTasks internalTasks) {
        this.hall = hall;
        this.customers = customers;
        this.writer = writer;
        this.lobby = lobby;
        this.journeys = journeys;
        this.matching = matching;
        this.internalTasks = internalTasks;
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
    public void match(VisitId visitId, String customerNo) {
        HallVisit visit = hall.locked(visitId).require(VisitTransition.IDENTIFY);
        Customer customer = customers
                .find(customerNo)
                .orElseThrow(
                        () -> Problem.notFound("customerNo", customerNo, say("lobby.problem.customer", customerNo)));
        writer.identify(visit, customer);
        if (visit.instanceId() != null) {
            give(visit, visit.instanceId(), customer.id());
        }
    }

    private void give(HallVisit visit, InstanceId instance, CustomerId customer) {
        Optional<JourneyInstance> underWay = lobby.underWay(customer);
        if (underWay.isPresent()) {
            writer.attach(visit.id(), null);
            journeys.exit(instance, MATCHED);
            return;
        }
        matching.match(instance, customer, visit.branchNo());
        internalTasks.match(instance, customer, visit.branchNo());
        matching.catchUp(instance, customer);
        journeys.find(instance).ifPresent(mine -> lobby.resumed(mine, customer, visit.branchNo()));
    }
}
