package io.journeyloop.breakpoint.ui;

import io.journeyloop.breakpoint.AssignResult;
import io.journeyloop.breakpoint.BoardGroup;
import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointBoard;
import io.journeyloop.breakpoint.BreakpointLife;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.breakpoint.Breakpoints;
import io.journeyloop.breakpoint.LinkSent;
import io.journeyloop.common.Paged;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.metrics.BreakpointAnalysis;
import io.journeyloop.metrics.BreakpointAnalysisFigures;
import io.journeyloop.metrics.BreakpointImprovements;
import io.journeyloop.recovery.Improvement;
import io.journeyloop.shell.LocaleFormats;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.time.BankZone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the board asks of the services, in the reader's language. */
@Component
class BoardScreen {

    private final BreakpointBoard board;
    private final Breakpoints breakpoints;
    private final BoardCommands commands;
    private final BreakpointAnalysis breakpointAnalysis;
    private final BreakpointImprovements improvements;
    private final JourneyModels models;
    private final Customers customers;
    private final CurrentStaff staff;
    private final LocaleFormats formats;
    private final BankZone zone;
    private final Clock clock;

    BoardScreen(
            BreakpointBoard board,
            Breakpoints breakpoints,
            BoardCommands commands,
            BreakpointAnalysis breakpointAnalysis,
            BreakpointImprovements improvements,
            JourneyModels models,
            Customers customers,
            CurrentStaff staff,
            LocaleFormats formats,
            BankZone zone,
            Clock clock) {
        this.board = board;
        this.breakpoints = breakpoints;
        this.commands = commands;
        this.breakpointAnalysis = breakpointAnalysis;
        this.improvements = improvements;
        this.models = models;
        this.customers = customers;
        this.staff = staff;
        this.formats = formats;
        this.zone = zone;
        this.clock = clock;
    }

    BankZone zone() {
        return zone;
    }

    LocalDate today() {
        return zone.day(clock.instant());
    }

    /** Whether the reader may give breakpoints to people and act on them; others look. */
    boolean mayAct() {
        StaffMember reader = staff.get();
        return reader.has(Role.BRANCH_MANAGER) || reader.has(Role.CX_MANAGER);
    }

    StaffMember reader() {
        return staff.get();
    }

    /** How many there are of each status: whenever detected, and of those detected in the period. */
    record Numbers(Map<Breakpoint.Status, Long> ever, Map<Breakpoint.Status, Long> period) {

        long open() {
            return ever(Breakpoint.Status.OPEN);
        }

        long reconnecting() {
            return ever(Breakpoint.Status.RECONNECTING);
        }

        long of(Breakpoint.Status status) {
            return Objects.requireNonNullElse(period.get(status), 0L);
        }

        long detected() {
            return period.values().stream().mapToLong(Long::longValue).sum();
        }

        private long ever(Breakpoint.Status status) {
            return Objects.requireNonNullElse(ever.get(status), 0L);
        }
    }

    Numbers numbers(BoardAddress at) {
        return new Numbers(breakpoints.counts(at.everything(1)), breakpoints.counts(at.detected(today(), zone, 1)));
    }

    List<BoardGroup> groups(BoardAddress at) {
        return board.groups(at.branch(), at.journey());
    }

    /** The evidence by journey: of the one chosen, or of all that have something open or ever broke. */
    Map<String, BreakpointAnalysisFigures> evidence(BoardAddress at, Collection<BoardGroup> groups) {
        TreeSet<String> keys = new TreeSet<>();
        if (at.journey() != null) {
            keys.add(at.journey());
        } else {
            models.latest().stream().map(JourneyMap::key).forEach(keys::add);
            groups.forEach(group -> keys.add(group.journeyKey()));
        }
        Map<String, BreakpointAnalysisFigures> byJourney = new LinkedHashMap<>();
        keys.forEach(key -> byJourney.put(key, breakpointAnalysis.of(at.evidence(key, today()), formats.reader())));
        return byJourney;
    }

    /** Whether the reader sees who is behind the figures. */
    boolean seesCustomers() {
        return staff.get().servesCustomers();
    }

    /** Empty for whoever sees figures alone. */
    Paged<BreakpointRow> list(BoardAddress at, int size) {
        if (!seesCustomers()) {
            return new Paged<>(List.of(), 0, 0, size);
        }
        return breakpoints.page(at.list(today(), zone, size));
    }

    BreakpointLife life(long id) {
        return breakpoints.life(id);
    }

    Map<Long, Customer> customersOf(Collection<BreakpointRow> rows) {
        return customers.byIds(rows.stream()
                .map(row -> row.breakpoint().customerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    /** Who may be given breakpoints of that branch, or of the branches that the reader sees. */
    List<StaffMember> callers(BoardAddress at) {
        StaffMember reader = staff.get();
        String branch = at.branch() != null || reader.bankScope() ? at.branch() : reader.branch();
        return commands.callers(branch);
    }

    AssignResult assign(Collection<Long> ids, String to) {
        return commands.assign(ids, to);
    }

    /** Who takes care of what the list finds now, by id; an empty name for nobody. */
    Map<Long, String> ownersOfAll(BoardAddress at) {
        return commands.owners(at.withPage(0).list(today(), zone, 1));
    }

    Map<Long, String> owners(Collection<Long> ids) {
        return commands.owners(ids);
    }

    int takeBack(String from, Map<Long, String> before) {
        return commands.takeBack(from, before);
    }

    Breakpoint followUp(long id) {
        return commands.followUp(id);
    }

    LinkSent sendLink(long id) {
        return commands.sendLink(id);
    }

    Improvement raise(BoardAddress at, String key, String touchpoint) {
        return improvements.raise(at.evidence(key, today()), touchpoint, formats.reader());
    }
}
