package io.journeyloop.breakpoint;

import io.journeyloop.engine.DueWorks;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.Journeys;
import io.journeyloop.metrics.JourneyFigures;
import io.journeyloop.metrics.MapFigures.TouchpointFigures;
import io.journeyloop.metrics.MapQuery;
import io.journeyloop.support.Models;
import java.util.Locale;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.test.context.support.WithMockUser;

/** One journey whose customers break off and come back, and what is counted of them. */
@WithMockUser(username = "cx1", roles = "CX_MANAGER")
abstract class ReturnFiguresSetUp {

    @Autowired
    InternalBreakpoints internal;

    @Autowired
    Engine engine;

    @Autowired
    Journeys journeys;

    @Autowired
    DueWorks due;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private JourneyFigures figures;

    private final String journey;

    ReturnFiguresSetUp(String journey) {
        this.journey = journey;
    }

    @BeforeEach
    void deploy() {
        Models.deploy(camunda, journey);
    }

    TouchpointFigures figures(String touchpoint) {
        return figures.map(MapQuery.of(journey), Locale.ENGLISH).touchpoints().stream()
                .filter(one -> one.id().equals(touchpoint))
                .findFirst()
                .orElseThrow();
    }
}
