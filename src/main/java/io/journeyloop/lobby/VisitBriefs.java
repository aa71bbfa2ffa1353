package io.journeyloop.lobby;

import io.journeyloop.customer.CustomerEvent;
import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a colleague has to know of one visit. */
@Service
@Transactional(readOnly = true)
public class VisitBriefs {

    private static final int LATEST_FACTS = 30;

    private final Hall hall;
    private final Reconnection reconnection;
    private final LobbyJourneys lobby;
    private final HallColleagues colleagues;
    private final CustomerEvents customerEvents;
    private final JourneyModels models;
    private final CurrentStaff current;
    private final LobbySettings settings;

    VisitBriefs(
            Hall hall,
            Reconnection reconnection,
            LobbyJourneys lobby,
            HallColleagues colleagues,
            CustomerEvents customerEvents,
            JourneyModels models,
            CurrentStaff current,
            LobbySettings settings) {
        this.hall = hall;
        this.reconnection = reconnection;
        this.lobby = lobby;
        this.colleagues = colleagues;
        this.customerEvents = customerEvents;
        this.models = models;
        this.current = current;
        this.settings = settings;
    }

    /**
     * One visit with all that helps.
     *
     * @throws io.journeyloop.common.Problem (not found; forbidden for another branch)
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public VisitBrief of(long visitId) {
        HallRow row = hall.get(visitId);
        HallVisit visit = row.visit();
        Long customer = visit.customerId();
        JourneyInstance underWay = row.instance() == null && customer != null
                ? lobby.underWay(customer).orElse(null)
                : row.instance();
        return new VisitBrief(
                row,
                reconnection.open(visit),
                customer == null ? List.of() : told(customer),
                underWay,
                underWay == null ? List.of() : models.map(underWay.versionId()).stages(),
                underWay == null ? lobby.startable() : List.of(),
                visit.isHere() ? colleagues.candidates(row) : List.of(),
                isMine(row));
    }

    private boolean isMine(HallRow row) {
        String who = row.withWhom();
        return who == null || who.equals(current.name());
    }

    /** Each field once, as told last. */
    private List<PrefilledAnswer> told(long customer) {
        Map<String, PrefilledAnswer> told = new LinkedHashMap<>();
        for (CustomerEvent fact : customerEvents.of(customer, LATEST_FACTS)) {
            if (settings.told().contains(fact.type())) {
                fact.attributes()
                        .forEach((field, value) ->
                                told.putIfAbsent(field, new PrefilledAnswer(field, value, fact.occurredAt())));
            }
        }
        return List.copyOf(told.values());
    }
}
