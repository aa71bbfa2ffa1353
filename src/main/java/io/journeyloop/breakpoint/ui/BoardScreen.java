package io.journeyloop.breakpoint.ui;

import io.journeyloop.breakpoint.AssignResult;
import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.breakpoint.BreakpointLife;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.breakpoint.Breakpoints;
import io.journeyloop.breakpoint.LinkSent;
import io.journeyloop.common.Paged;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import io.journeyloop.staff.StaffMember;
import io.journeyloop.time.BankClock;
import io.journeyloop.time.BankZone;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the board asks of the services, in the reader's language. */
@Component
class BoardScreen {

    private final Breakpoints breakpoints;
    private final BoardEvidence evidence;
    private final BoardCommands commands;
    private final Customers customers;
    private final CurrentStaff staff;
    private final BankClock clock;

    BoardScreen(
            Breakpoints breakpoints,
            BoardEvidence evidence,
            BoardCommands commands,
            Customers customers,
            CurrentStaff staff,
            BankClock clock) {
        this.breakpoints = breakpoints;
        this.evidence = evidence;
        this.commands = commands;
        this.customers = customers;
        this.staff = staff;
        this.clock = clock;
    }

    BoardEvidence evidence() {
        return evidence;
    }

    BankZone zone() {
        return clock.zone();
    }

    LocalDate today() {
        return clock.today();
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
        return new Numbers(breakpoints.counts(at.everything(1)), breakpoints.counts(at.detected(today(), zone(), 1)));
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
        return breakpoints.page(at.list(today(), zone(), size));
    }

    BreakpointLife life(BreakpointId id) {
        return breakpoints.life(id);
    }

    Map<CustomerId, Customer> customersOf(Collection<BreakpointRow> rows) {
        return customers.byIds(rows.stream()
                .map(row -> row.breakpoint().customerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    /** Who may be given breakpoints of that branch, or of the branches that the reader sees. */
    List<StaffMember> callers(BoardAddress at) {
        StaffMember reader = staff.get();
        String branch = at.branch() != null || reader.bankScope() ? at.branch() : BranchNo.text(reader.branch());
        return commands.callers(branch);
    }

    AssignResult assign(Collection<BreakpointId> ids, String to) {
        return commands.assign(ids, to);
    }

    /** Who takes care of what the list finds now, by id; an empty name for nobody. */
    Map<BreakpointId, String> ownersOfAll(BoardAddress at) {
        return commands.owners(at.withPage(0).list(today(), zone(), 1));
    }

    Map<BreakpointId, String> owners(Collection<BreakpointId> ids) {
        return commands.owners(ids);
    }

    int takeBack(String from, Map<BreakpointId, String> before) {
        return commands.takeBack(from, before);
    }

    Breakpoint followUp(BreakpointId id) {
        return commands.followUp(id);
    }

    LinkSent sendLink(BreakpointId id) {
        return commands.sendLink(id);
    }
}
