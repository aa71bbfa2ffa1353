package io.journeyloop;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.support.CleanSlate;
import io.journeyloop.support.FullStack;
import io.journeyloop.time.JourneyClock;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FullStack
class SmokeTest {

    @Autowired
    private JourneyClock clock;

    @Test
    void theEnginesTimeIsOurClocks() {
        assertThat(clock.instant()).isEqualTo(CleanSlate.START);
        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(CleanSlate.START);
    }
}
