package io.journeyloop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.customer.CustomerEvents;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.NewCustomerEvent;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.StatementCounter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine looks for one by one is read once for a group. */
@FullStack
class GroupOfInstancesTest extends TwoStepsSetUp {

    @Autowired
    private CustomerEvents events;

    @Test
    void nothingIsLookedForOneByOneOfTimersThatEnd() throws Exception {
        StatementCounter ofEngine = new StatementCounter();
        ((ProcessEngineConfigurationImpl) camunda.getProcessEngineConfiguration())
                .getSqlSessionFactory()
                .getConfiguration()
                .addInterceptor(ofEngine);
        List<CustomerId> all = customers(20);
        all.forEach(one -> journeys.enter(one, "two-steps", Map.of()));

        List<String> statements = ofEngine.of(() -> {
            confirmed(all);
            due.runAll();
            return all;
        });

        assertThat(statements).anyMatch(one -> one.endsWith("prefetch.incidents"));
        assertThat(statements.stream()
                        .filter(one -> one.contains("Incident") || one.contains("selectJobsBy"))
                        .toList())
                .as("for twenty customers")
                .hasSizeLessThan(5);
    }

    private void confirmed(List<CustomerId> customers) {
        events.record(customers.stream()
                .map(one -> new NewCustomerEvent(
                        UUID.randomUUID().toString(), one, "test.confirmed", clock.instant(), null, null, Map.of()))
                .toList());
    }
}
