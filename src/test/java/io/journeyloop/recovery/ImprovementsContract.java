package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.feedback.LowScore;
import io.journeyloop.feedback.Metric;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.Api;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Many cases with one root cause at one touchpoint ask for a change there; five within ninety days, as shipped. */
abstract class ImprovementsContract {

    @LocalServerPort
    private int port;

    @Autowired
    private CaseListeners listeners;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Journeys journeys;

    @Autowired
    private Recovery recovery;

    @Autowired
    private Improvements improvements;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private CurrentStaff current;

    @Autowired
    private StaffDirectory staff;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Clock clock;

    private Api api;

    @BeforeEach
    void begin() {
        api = new Api(port);
        jdbc.update("DELETE FROM improvement_case");
        jdbc.update("DELETE FROM improvement");
        jdbc.update("DELETE FROM recovery_case");
    }

    @Test
    void theFifthCaseWithOneCauseAtOneTouchpointRaisesAndTheSixthJoins() {
        List<String> cases = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            cases.add(closed("task_farewell", "waiting"));
        }
        closed("task_farewell", "fee");
        closed("task_needs", "waiting");
        assertThat(improvements.list(null)).isEmpty();

        cases.add(closed("task_farewell", "waiting"));
        assertThat(improvements.list(null)).singleElement().satisfies(one -> {
            assertThat(one.touchpoint()).isEqualTo("task_farewell");
            assertThat(one.reason()).isEqualTo("waiting");
            assertThat(one.raisedBy()).isEqualTo("manager1");
        });
        assertThat(joined()).containsExactlyInAnyOrderElementsOf(cases);

        cases.add(closed("task_farewell", "waiting"));
        assertThat(improvements.list(null)).hasSize(1);
        assertThat(joined()).containsExactlyInAnyOrderElementsOf(cases);
    }

    @Test
    void casesBeforeTheWindowDontCount() {
        for (int i = 0; i < 4; i++) {
            String old = closed("task_farewell", "waiting");
            jdbc.update(
                    "UPDATE recovery_case SET received_at = ? WHERE case_no = ?",
                    java.sql.Timestamp.valueOf("2025-11-01 00:00:00"),
                    old);
        }
        closed("task_farewell", "waiting");
        assertThat(improvements.list(null)).isEmpty();
    }

    @Test
    void theBlockRaisesOnceAndJoinsTheCaseThatIsUnderWay() {
        Models.deploy(camunda, "improve");
        Customer customer = customers.inBranch("001");
        journeys.enter(customer.id(), "improve", Map.of("why", "queue too long", "caseNo", "C1"));
        journeys.enter(customer.id(), "improve", Map.of("why", "queue too long", "caseNo", "C2"));
        journeys.enter(customer.id(), "improve", Map.of("why", "no seats"));

        assertThat(improvements.list("task_greet"))
                .extracting(Improvement::reason)
                .containsExactlyInAnyOrder("queue too long", "no seats");
        assertThat(joined()).containsExactlyInAnyOrder("C1", "C2");
    }

    @Test
    void aBlockWithoutAReasonNamesWhatIsMissing() {
        Models.deploy(camunda, "improve");
        CustomerId customer = customers.inBranch("001").id();
        assertThatThrownBy(() -> journeys.enter(customer, "improve", Map.of("why", "")))
                .hasStackTraceContaining("reason");
        assertThat(improvements.list("task_greet")).isEmpty();
        assertThat(journeys.ofCustomer(customer)).isEmpty();
    }

    private List<String> joined() {
        return jdbc.queryForList("SELECT case_no FROM improvement_case", String.class);
    }

    private String closed(String touchpoint, String rootCause) {
        Customer customer = customers.inBranch("001");
        transaction.executeWithoutResult(status -> listeners.on(new LowScore(
                customer.id(),
                "first-visit-nps",
                Metric.NPS,
                2,
                "",
                "first-visit",
                touchpoint,
                null,
                clock.instant())));
        String caseNo = current.as(
                staff.find("cx1").orElseThrow(),
                () ->
                        recovery
                                .page(new CaseQuery(null, null, null, "001", null, null, CaseSort.LAW, 0, 200))
                                .rows()
                                .stream()
                                .filter(one -> Optional.of(customer.id()).equals(Optional.ofNullable(one.customerId())))
                                .findFirst()
                                .orElseThrow()
                                .caseNo());
        act(caseNo, "contact", "{}");
        act(caseNo, "root-cause", "{\"rootCause\":\"" + rootCause + "\"}");
        act(caseNo, "remedy", "{\"remedy\":\"Sorry\",\"action\":\"Apologised\"}");
        act(caseNo, "close", "{}");
        return caseNo;
    }

    private void act(String caseNo, String act, String body) {
        Api.Answer answer = api.post("/api/v1/cases/" + caseNo + "/" + act, "manager1", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
}
