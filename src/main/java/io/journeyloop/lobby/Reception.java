package io.journeyloop.lobby;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.lobby.persistence.HallMapper;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.staff.Roles;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives who comes in: one visit for one customer in a hall, however many colleagues say so. */
@Service
@Transactional
public class Reception {

    private static final Pattern TICKET = Pattern.compile("[A-Z0-9-]{1,12}");

    private final HallMapper mapper;
    private final VisitWriter writer;
    private final Hall hall;
    private final Customers customers;
    private final VisitCodes codes;
    private final BranchDays days;
    private final Audit audit;

    Reception(
            HallMapper mapper,
            VisitWriter writer,
            Hall hall,
            Customers customers,
            VisitCodes codes,
            BranchDays days,
            Audit audit) {
        this.mapper = mapper;
        this.writer = writer;
        this.hall = hall;
        this.customers = customers;
        this.codes = codes;
        this.days = days;
        this.audit = audit;
    }

    /**
     * Receives a customer. Who is in this hall already stays there; who was expected today has come.
     *
     * @return the visit's id
     * @throws Problem (invalid) where nobody is named, the ticket is none or the code is unknown; (not found) for an
     *     unknown customer; (conflict) for a ticket that is in the hall already; (forbidden) for another branch
     */
    @PreAuthorize(Roles.MAY_RECEIVE)
    public VisitId receive(ReceiveRequest request) {
        BranchNo branch = hall.branch(request.branch());
        String ticket = ticket(request.ticket());
        Customer customer = customer(request);
        if (customer == null && ticket == null) {
            throw Problem.invalid("customerNo", null, say("lobby.problem.nobody"));
        }
        VisitId id = customer == null
                ? unknown(branch, String.valueOf(ticket))
                : known(branch, customer.id(), ticket, ticket == null ? Arrival.WALK_IN : Arrival.TICKET);
        audit.record("visit-received", "visit", id.toString(), details(branch, customer));
        return id;
    }

    /**
     * Notes that a customer is in that branch, whoever says so.
     *
     * @return the visit's id
     */
    VisitId known(BranchNo branch, CustomerId customerId, @Nullable String ticket, Arrival arrival) {
        String guard = VisitWriter.guard(branch, customerId);
        HallVisit here = mapper.byGuard(guard);
        if (here != null) {
            if (ticket != null) {
                writer.ticket(here, ticket);
            }
            return here.id();
        }
        HallVisit expected = expectedToday(branch, customerId);
        try {
            if (expected != null && writer.arrive(expected, ticket, guard)) {
                return expected.id();
            }
            return writer.receive(branch, customerId, ticket, arrival, guard);
        } catch (DuplicateKeyException faster) {
            return byGuard(guard, faster).id();
        }
    }

    private VisitId unknown(BranchNo branch, String ticket) {
        try {
            return writer.receive(branch, null, ticket, Arrival.TICKET, branch + ":t" + ticket);
        } catch (DuplicateKeyException there) {
            throw Problem.conflict("ticket", ticket, say("lobby.problem.ticket-here", ticket));
        }
    }

    private @Nullable HallVisit expectedToday(BranchNo branch, CustomerId customerId) {
        Instant end = days.today(branch).end();
        return mapper.toCome(List.of(customerId)).stream()
                .filter(visit -> visit.branchNo().equals(branch))
                .filter(visit ->
                        visit.expectedAt() != null && visit.expectedAt().isBefore(end))
                .findFirst()
                .orElse(null);
    }

    private HallVisit byGuard(String guard, DuplicateKeyException faster) {
        HallVisit there = mapper.byGuard(guard);
        if (there == null) {
            throw faster;
        }
        return there;
    }

    private @Nullable Customer customer(ReceiveRequest request) {
        if (request.code() != null && !request.code().isBlank()) {
            return customers.get(codes.redeem(request.code()));
        }
        String no = request.customerNo();
        if (no == null || no.isBlank()) {
            return null;
        }
        return customers
                .find(no.strip())
                .orElseThrow(() -> Problem.notFound("customerNo", no, say("lobby.problem.customer", no.strip())));
    }

    private static @Nullable String ticket(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String ticket = typed.strip().toUpperCase(Locale.ROOT);
        if (!TICKET.matcher(ticket).matches()) {
            throw Problem.invalid("ticket", typed.length(), say("lobby.problem.ticket"));
        }
        return ticket;
    }

    private static Map<String, String> details(BranchNo branch, @Nullable Customer customer) {
        Map<String, String> details = new HashMap<>(Map.of("branch", branch.value()));
        if (customer != null) {
            details.put("customer", customer.customerNo());
        }
        return details;
    }
}
