package io.journeyloop.lobby.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.journeyloop.lobby.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * What the address of the screen says: which visit is open, and what is searched. Whole telephone numbers and codes are
 * searched too, but never stand in an address.
 */
record LobbyState(@Nullable VisitId visit, @Nullable String q) {

    private static final int LONGEST_NUMBER = 6;

    static LobbyState of(BeforeEnterEvent event) {
        VisitId visit = event.getRouteParameters()
                .get("visit")
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .filter(id -> id > 0)
                .map(VisitId::new)
                .orElse(null);
        return new LobbyState(
                visit,
                event.getLocation().getQueryParameters().getSingleParameter("q").orElse(null));
    }

    RouteParameters path() {
        return visit == null ? RouteParameters.empty() : new RouteParameters("visit", visit.toString());
    }

    QueryParameters query() {
        return q == null || isPrivate(q) ? QueryParameters.empty() : QueryParameters.of("q", q);
    }

    LobbyState open(@Nullable VisitId next) {
        return new LobbyState(next, q);
    }

    LobbyState searching(@Nullable String next) {
        return new LobbyState(null, next == null || next.isBlank() ? null : next.strip());
    }

    /** Whether what is searched may be a telephone number or a code. */
    static boolean isPrivate(String typed) {
        return typed.chars().filter(Character::isDigit).count() >= LONGEST_NUMBER;
    }
}
