package io.journeyloop.lobby;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a colleague has to know of one visit. */
@Service
@Transactional(readOnly = true)
public class VisitBriefs {

    private final Hall hall;
    private final Reconnection reconnection;
    private final LobbyJourneys lobby;
    private final HallColleagues colleagues;
    private final PrefilledAnswers answers;
    private final JourneyModels models;
    private final CurrentStaff current;

    VisitBriefs(
            Hall hall,
            Reconnection reconnection,
            LobbyJourneys lobby,
            HallColleagues colleagues,
            PrefilledAnswers answers,
            JourneyModels models,
            CurrentStaff current) {
        this.hall = hall;
        this.reconnection = reconnection;
        this.lobby = lobby;
        this.colleagues = colleagues;
        this.answers = answers;
        this.models = models;
        this.current = current;
    }

    /**
     * One visit with all that helps.
     *
     * @throws io.journeyloop.common.Problem (not found; forbidden for another branch)
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public VisitBrief of(VisitId visitId) {
        HallRow row = hall.get(visitId);
        HallVisit visit = row.visit();
        CustomerId customer = visit.customerId();
        JourneyInstance underWay = row.instance() == null && customer != null
                ? lobby.underWay(customer).orElse(null)
                : row.instance();
        return new VisitBrief(
                row,
                reconnection.open(visit),
                customer == null ? List.of() : answers.of(customer),
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
}
