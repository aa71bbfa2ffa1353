package io.journeyloop.breakpoint.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.router.QueryParameters;
import io.journeyloop.breakpoint.BoardGroup;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.BreakpointAssignments;
import io.journeyloop.breakpoint.InternalBreakpoints;
import io.journeyloop.common.Paged;
import io.journeyloop.engine.DueWorks;
import io.journeyloop.engine.Engine;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.StaffDirectory;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.Models;
import io.journeyloop.support.TestCustomers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** The board's numbers, the list's total, its pages, its file and the sums by place are of the same breakpoints. */
@FullStack
@WithMockUser(username = "cx1", roles = "CX_MANAGER")
class BoardTotalsTest extends SpringBrowserlessTest {

    @Autowired
    private BoardScreen screen;

    @Autowired
    private BoardExport export;

    @Autowired
    private InternalBreakpoints internal;

    @Autowired
    private BreakpointAssignments assignments;

    @Autowired
    private ProcessEngine camunda;

    @Autowired
    private Engine engine;

    @Autowired
    private Journeys journeys;

    @Autowired
    private TestCustomers customers;

    @Autowired
    private DueWorks due;

    @Autowired
    private CurrentStaff staff;

    @Autowired
    private StaffDirectory directory;

    @BeforeEach
    void broken() {
        Models.deploy(camunda, "patience");
        List<InstanceId> instances = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            instances.add(journeys.enter(
                    customers.inBranch(i % 3 == 0 ? "002" : "001").id(), "patience", Map.of("how", "none")));
        }
        due.advance(Duration.ofHours(1));
        engine.correlate(Long.toString(instances.get(1).value()), "test.passed", Map.of());
        staff.as(
                directory.find("cx1").orElseThrow(),
                () -> assignments.assign(
                        List.of(internal.of(instances.get(2)).getFirst().id()), "cx1"));
    }

    @Test
    void agreeForEverybodyAndEachSizeOfPage() {
        for (String person : List.of("cx1", "manager1", "manager2")) {
            staff.as(directory.find(person).orElseThrow(), () -> {
                for (Map<String, String> query : List.of(
                        Map.<String, String>of(),
                        Map.of("status", "open"),
                        Map.of("status", "reconnecting"),
                        Map.of("status", "recovered"),
                        Map.of("journey", "patience", "sort", "value"),
                        Map.of("owner", "-", "sort", "oldest"),
                        Map.of("owner", "cx1"),
                        Map.of("kind", "handover"))) {
                    agrees(person, query);
                }
                return true;
            });
        }
    }

    private void agrees(String person, Map<String, String> query) {
        BoardAddress at = BoardAddress.of(QueryParameters.simple(query), screen.zone());
        String where = person + " " + query;
        long total = screen.list(at, 50).total();
        for (int size : new int[] {1, 2, 50}) {
            List<Long> ids = new ArrayList<>();
            for (int page = 0; page <= total / size; page++) {
                Paged<?> found = screen.list(at.withPage(page), size);
                assertThat(found.total()).as(where).isEqualTo(total);
                screen.list(at.withPage(page), size)
                        .rows()
                        .forEach(row -> ids.add(row.breakpoint().id().value()));
            }
            assertThat(new HashSet<>(ids)).as(where).hasSize(ids.size()).hasSize((int) total);
        }
        String csv = new String(export.csv(at), StandardCharsets.UTF_8);
        assertThat(csv.lines().filter(line -> !line.isBlank()).count())
                .as(where)
                .isEqualTo(total + 1);
        numbersAgree(where, at, query, total);
    }

    private void numbersAgree(String where, BoardAddress at, Map<String, String> query, long total) {
        BoardScreen.Numbers numbers = screen.numbers(at);
        long still = numbers.open() + numbers.reconnecting();
        assertThat(screen.evidence().groups(at).stream()
                        .mapToLong(BoardGroup::open)
                        .sum())
                .as(where)
                .isEqualTo(still);
        Map<String, Long> told = Map.of(
                "open", numbers.open(),
                "reconnecting", numbers.reconnecting(),
                "recovered", numbers.of(Status.RECOVERED));
        Set<String> narrowing = new HashSet<>(query.keySet());
        narrowing.removeAll(Set.of("status", "journey", "sort"));
        if (narrowing.isEmpty()) {
            String status = query.get("status");
            assertThat(total).as(where).isEqualTo(status == null ? still : told.get(status));
        }
    }
}
