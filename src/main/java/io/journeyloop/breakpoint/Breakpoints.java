package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.persistence.StepMapper;
import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.journeyloop.staff.Roles;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who broke off where, and what happened since. */
@Component
@Transactional(readOnly = true)
public class Breakpoints {

    private final BreakpointMapper mapper;
    private final BreakpointScope scope;
    private final BreakpointSearch search;
    private final BreakpointRows rows;
    private final StepMapper steps;
    private final Customers customers;

    Breakpoints(
            BreakpointMapper mapper,
            BreakpointScope scope,
            BreakpointSearch search,
            BreakpointRows rows,
            StepMapper steps,
            Customers customers) {
        this.mapper = mapper;
        this.scope = scope;
        this.search = search;
        this.rows = rows;
        this.steps = steps;
        this.customers = customers;
    }

    /**
     * Breakpoints of the branches that the signed-in person sees.
     *
     * @throws Problem FORBIDDEN for another branch and for whoever sees figures alone, INVALID for a page that is none
     */
    @PreAuthorize(Roles.IS_STAFF)
    public Paged<BreakpointRow> page(BreakpointQuery query) {
        if (query.size() < 1 || query.size() > BreakpointQuery.LARGEST_PAGE || query.page() < 0) {
            throw Problem.invalid("size", query.size(), say("breakpoint.problem.page", BreakpointQuery.LARGEST_PAGE));
        }
        BreakpointQuery scoped = query.inBranch(scope.branchOfRows(query.branch()));
        BreakpointSearch.Found found = search.page(scoped);
        return new Paged<>(rows.of(found.rows()), found.total(), query.page(), query.size());
    }

    /**
     * How many breakpoints of that query there are of each status; page and size are not looked at.
     *
     * @throws Problem FORBIDDEN for another branch
     */
    @PreAuthorize(Roles.IS_STAFF)
    public Map<Breakpoint.Status, Long> counts(BreakpointQuery query) {
        return search.counts(query.inBranch(scope.branch(query.branch())));
    }

    /**
     * The open breakpoints of a customer, newest first.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for a customer of another branch
     */
    @PreAuthorize(Roles.IS_STAFF)
    public List<BreakpointRow> openOf(CustomerId customerId) {
        scope.branchOfRows(customers.get(customerId).branchNo().value());
        return rows.of(mapper.openOfCustomer(customerId));
    }

    /**
     * The touchpoints at which a customer is expected now, and what stops the clock at them.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for a customer of another branch
     */
    @PreAuthorize(Roles.IS_STAFF)
    public List<WaitingTouchpoint> waiting(CustomerId customerId) {
        scope.branchOfRows(customers.get(customerId).branchNo().value());
        return rows.waiting(customerId);
    }

    /**
     * A breakpoint and all that happened to it.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for another branch
     */
    @PreAuthorize(Roles.IS_STAFF)
    public BreakpointLife life(BreakpointId id) {
        BreakpointRow row = rows.of(List.of(scope.get(id))).getFirst();
        return new BreakpointLife(row.breakpoint(), steps.of(id), row.claim(), row.hold());
    }
}
