package io.journeyloop.breakpoint;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.persistence.StepMapper;
import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Roles;
import io.journeyloop.staff.StaffMember;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who broke off where, what happened since, and bringing them back by hand. */
@Component
@Transactional
public class Breakpoints {

    /** A name that more customers begin with is no search any more. */
    private static final int MOST_CUSTOMERS = 200;

    private final BreakpointMapper mapper;
    private final BreakpointScope scope;
    private final BreakpointRows rows;
    private final StepMapper steps;
    private final Resumption resumption;
    private final Assignment assignment;
    private final FollowUp followUp;
    private final Customers customers;
    private final Audit audit;
    private final BreakpointWriter writer;
    private final StepContexts contexts;

    Breakpoints(
            BreakpointMapper mapper,
            BreakpointScope scope,
            BreakpointRows rows,
            StepMapper steps,
            Resumption resumption,
            Assignment assignment,
            FollowUp followUp,
            Customers customers,
            Audit audit,
            BreakpointWriter writer,
            StepContexts contexts) {
        this.mapper = mapper;
        this.scope = scope;
        this.rows = rows;
        this.steps = steps;
        this.resumption = resumption;
        this.assignment = assignment;
        this.followUp = followUp;
        this.customers = customers;
        this.audit = audit;
        this.writer = writer;
        this.contexts = contexts;
    }

    /**
     * Breakpoints of the branches that the signed-in person sees.
     *
     * @throws Problem FORBIDDEN for another branch and for whoever sees figures alone, INVALID for a page that is none
     */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public Paged<BreakpointRow> page(BreakpointQuery query) {
        if (query.size() < 1 || query.size() > BreakpointQuery.LARGEST_PAGE || query.page() < 0) {
            throw Problem.invalid("size", query.size(), say("breakpoint.problem.page", BreakpointQuery.LARGEST_PAGE));
        }
        BreakpointQuery scoped = query.inBranch(scope.branchOfRows(query.branch()));
        List<Long> searched = found(scoped);
        List<Long> ids = mapper.pageIds(scoped, searched, query.size(), (long) query.page() * query.size());
        return new Paged<>(rows.of(inOrder(ids)), mapper.count(scoped, searched), query.page(), query.size());
    }

    /**
     * How many breakpoints of that query there are of each status; page and size are not looked at.
     *
     * @throws Problem FORBIDDEN for another branch
     */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public Map<Breakpoint.Status, Long> counts(BreakpointQuery query) {
        BreakpointQuery scoped = query.inBranch(scope.branch(query.branch()));
        Map<Breakpoint.Status, Long> counts = new EnumMap<>(Breakpoint.Status.class);
        Arrays.stream(Breakpoint.Status.values()).forEach(status -> counts.put(status, 0L));
        mapper.countByStatus(scoped, found(scoped)).forEach(count -> counts.put(count.status(), count.n()));
        return counts;
    }

    /**
     * The open breakpoints of a customer, newest first.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for a customer of another branch
     */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public List<BreakpointRow> openOf(long customerId) {
        scope.branchOfRows(customers.get(customerId).branchNo());
        return rows.of(mapper.openOfCustomer(customerId));
    }

    /** Those of these customers who have an open breakpoint anywhere; for the product's own work. */
    @Transactional(readOnly = true)
    public Set<Long> customersWithOpen(Collection<Long> customerIds) {
        return customerIds.isEmpty() ? Set.of() : Set.copyOf(mapper.customersWithOpen(customerIds));
    }

    /**
     * The touchpoints at which a customer is expected now, and what stops the clock at them.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for a customer of another branch
     */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public List<WaitingTouchpoint> waiting(long customerId) {
        scope.branchOfRows(customers.get(customerId).branchNo());
        return rows.waiting(customerId);
    }

    /** The breakpoints of a journey instance, oldest first. */
    @Transactional(readOnly = true)
    public List<Breakpoint> of(long instanceId) {
        return mapper.ofInstance(instanceId);
    }

    /**
     * A breakpoint and all that happened to it.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for another branch
     */
    @PreAuthorize(Roles.IS_STAFF)
    @Transactional(readOnly = true)
    public BreakpointLife life(long id) {
        BreakpointRow row = rows.of(List.of(scope.get(id))).getFirst();
        return new BreakpointLife(row.breakpoint(), steps.of(id), row.claim(), row.hold());
    }

    /**
     * Follows up an open breakpoint in the signed-in person's name, as its touchpoint says or by a task; one held back
     * too, because people decide about people.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for another branch, CONFLICT where it is followed up or closed already
     */
    @PreAuthorize(Roles.IS_STAFF)
    public Breakpoint reconnect(long id) {
        Breakpoint open = scope.locked(id);
        StepContext by = contexts.own();
        Breakpoint followed =
                writer.write(open.reconnect(by.at(), by).then(one -> followUp.begin(followUp.method(one), one)));
        audit.record("breakpoint-reconnect", "breakpoint", Long.toString(id), Map.of("touchpoint", open.touchpoint()));
        return followed;
    }

    /**
     * Goes on with the customer, in the signed-in person's name. Of several who try at once exactly one goes on; whoever
     * goes on already keeps the customer for as long again. It is no recovery: that comes by passing the touchpoint.
     *
     * @return who goes on, and until when
     * @throws Problem NOT_FOUND, FORBIDDEN for another branch, CONFLICT where it is closed, or naming who goes on, where
     *     and since when
     */
    @PreAuthorize(Roles.IS_STAFF)
    public Claim resume(long id, ReturnChannel door) {
        return resumption.byStaff(scope.lockedOpen(id), door);
    }

    /**
     * Hands the customer over to a colleague; for whoever goes on with the customer, and for managers.
     *
     * @param word what the colleague should know, at most 500 characters; may be empty
     * @throws Problem NOT_FOUND, FORBIDDEN, CONFLICT where nobody or somebody else goes on, INVALID where that colleague
     *     can't
     */
    @PreAuthorize(Roles.IS_STAFF)
    public Claim handOver(long id, String toUser, @Nullable String word) {
        return resumption.handOver(scope.lockedOpen(id), toUser, word);
    }

    /**
     * Who may be given breakpoints, by name.
     *
     * @param branch of that branch; null of any
     * @throws Problem FORBIDDEN for another branch
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(readOnly = true)
    public List<StaffMember> callers(@Nullable String branch) {
        return assignment.callers(scope.branch(branch));
    }

    /**
     * Gives breakpoints to somebody who brings these customers back: the open tasks go to that person, and where nothing
     * is under way a call is to be made. Those held back for the comparison are left alone.
     *
     * @param ids at most {@value Assignment#MOST}
     * @throws Problem INVALID for too many, and for somebody who makes no such calls
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    public AssignResult assign(Collection<Long> ids, String toUser) {
        return assignment.assign(ids, toUser);
    }

    /**
     * As {@link #assign(Collection, String)}, for what a query finds, in its order.
     *
     * @throws Problem also INVALID where it finds more than {@value Assignment#MOST}
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    public AssignResult assign(BreakpointQuery query, String toUser) {
        BreakpointQuery scoped = query.inBranch(scope.branch(query.branch()));
        return assignment.assign(mapper.pageIds(scoped, found(scoped), Assignment.MOST + 1, 0), toUser);
    }

    /**
     * What an assignment of all that a query finds would do; nothing is changed.
     *
     * @return by id, who takes care of it now; an empty name where nobody does
     * @throws Problem INVALID where it finds more than {@value Assignment#MOST}
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(readOnly = true)
    public Map<Long, String> owners(BreakpointQuery query) {
        BreakpointQuery scoped = query.inBranch(scope.branch(query.branch()));
        List<Long> ids = mapper.pageIds(scoped, found(scoped), Assignment.MOST + 1, 0);
        if (ids.size() > Assignment.MOST) {
            throw Problem.invalid("ids", ids.size(), say("breakpoint.problem.too-many", Assignment.MOST));
        }
        return assignment.owners(ids);
    }

    /** Who takes care of those now, as far as the signed-in person sees them. */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(readOnly = true)
    public Map<Long, String> owners(Collection<Long> ids) {
        return assignment.owners(ids);
    }

    /**
     * Takes an assignment back: each goes to whoever had it before, unless somebody has acted since.
     *
     * @param before by id, who took care of it; an empty name for nobody
     * @return how many went back
     */
    @PreAuthorize(Roles.MAY_ASSIGN)
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NOT_SUPPORTED)
    public int takeBack(String fromUser, Map<Long, String> before) {
        return assignment.takeBack(fromUser, before);
    }

    private @Nullable List<Long> found(BreakpointQuery query) {
        return query.q() == null
                ? null
                : customers.search(query.q(), query.branch(), 0, MOST_CUSTOMERS).rows().stream()
                        .map(Customer::id)
                        .toList();
    }

    private List<Breakpoint> inOrder(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Breakpoint> found =
                mapper.byIds(ids).stream().collect(Collectors.toMap(Breakpoint::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
