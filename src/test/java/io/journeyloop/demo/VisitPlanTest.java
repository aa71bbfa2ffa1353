package io.journeyloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.demo.scenario.Scenarios;
import org.junit.jupiter.api.Test;

class VisitPlanTest {

    @Test
    void theLastHourHasSeriousComplaintsToDrawFrom() {
        assertThat(Scenarios.all())
                .filteredOn(scenario -> scenario.journey().equals(Script.RECOVERY) && scenario.share() > 0)
                .anyMatch(VisitPlan::isSerious);
    }
}
