package io.journeyloop.breakpoint.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.AssignResult;
import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointActions;
import io.journeyloop.breakpoint.BreakpointAssignments;
import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.breakpoint.BreakpointLife;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.breakpoint.Breakpoints;
import io.journeyloop.breakpoint.BreakpointsByVisitCode;
import io.journeyloop.breakpoint.LinkSent;
import io.journeyloop.breakpoint.ResumeLinks;
import io.journeyloop.breakpoint.ReturnChannel;
import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Breakpoints", description = "Customers who broke off, and bringing them back")
class BreakpointController {

    private static final String ROOT = "/api/v1/breakpoints";

    private final Breakpoints breakpoints;
    private final BreakpointActions actions;
    private final BreakpointAssignments assignments;
    private final BreakpointsByVisitCode visitCodes;
    private final ResumeLinks links;
    private final Customers customers;

    BreakpointController(
            Breakpoints breakpoints,
            BreakpointActions actions,
            BreakpointAssignments assignments,
            BreakpointsByVisitCode visitCodes,
            ResumeLinks links,
            Customers customers) {
        this.breakpoints = breakpoints;
        this.actions = actions;
        this.assignments = assignments;
        this.visitCodes = visitCodes;
        this.links = links;
        this.customers = customers;
    }

    @GetMapping(ROOT)
    @Operation(
            summary = "The breakpoint board; status `open` means open or reconnecting",
            description =
                    "`kind`: abandoned, waiting, handover; `owner`: a user name, `-` for nobody; `q`: a customer's"
                            + " number or the beginning of a name; `sort`: newest, oldest, value.")
    Paged<BreakpointBodies.Row> page(@ParameterObject BreakpointBodies.Filter filter) {
        Paged<BreakpointRow> found = breakpoints.page(filter.query());
        List<CustomerId> ids = found.rows().stream()
                .map(row -> row.breakpoint().customerId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<CustomerId, Customer> known = customers.byIds(ids);
        return found.map(row -> BreakpointBodies.row(row, no(row.breakpoint(), known)));
    }

    @GetMapping(ROOT + "/{id}")
    @Operation(summary = "One breakpoint and what happened to it: each step with time, person and channel")
    BreakpointBodies.Life life(@PathVariable long id) {
        BreakpointLife life = breakpoints.life(BreakpointId.named(id));
        return BreakpointBodies.life(life, no(life.breakpoint()));
    }

    @PostMapping(ROOT + "/{id}/reconnect")
    @Operation(summary = "Follow up an open breakpoint now")
    BreakpointBodies.Row reconnect(@PathVariable long id) {
        Breakpoint followed = actions.reconnect(BreakpointId.named(id));
        return BreakpointBodies.row(new BreakpointRow(followed, null, null), no(followed));
    }

    @PostMapping(ROOT + "/{id}/resume")
    @Operation(
            summary = "Go on with the customer, through the door `branch`, `online` or `phone`",
            description = "409 names who goes on with the customer already, where and since when.")
    BreakpointBodies.ClaimBody resume(
            @PathVariable long id, @RequestBody(required = false) BreakpointBodies.@Nullable Resume wish) {
        ReturnChannel channel =
                wish == null || wish.door() == null ? ReturnChannel.BRANCH : ReturnChannel.of(wish.door());
        return BreakpointBodies.claim(actions.resume(BreakpointId.named(id), channel));
    }

    @PostMapping(ROOT + "/{id}/hand-over")
    @Operation(summary = "Hand the customer over to a colleague, with a word")
    BreakpointBodies.ClaimBody handOver(@PathVariable long id, @RequestBody BreakpointBodies.HandOver wish) {
        if (wish.to() == null || wish.to().isBlank()) {
            throw Problem.invalid("to", wish.to(), say("breakpoint.problem.nobody", ""));
        }
        return BreakpointBodies.claim(actions.handOver(BreakpointId.named(id), wish.to(), wish.word()));
    }

    @PostMapping(ROOT + "/{id}/link")
    @Operation(
            summary = "Send the customer a link to go on",
            description = "Under the contact policy: `outcome` is sent, waiting (for its lawful minute, `at`) or"
                    + " suppressed:<reason>. The link is in the message alone.")
    LinkSent link(@PathVariable long id) {
        return links.send(BreakpointId.named(id));
    }

    @PostMapping(ROOT + ":visit")
    @Operation(summary = "The open breakpoints of the customer who shows a visit code at the counter")
    List<BreakpointBodies.Row> visit(@RequestBody BreakpointBodies.Visit wish) {
        return visitCodes.find(wish.code() == null ? "" : wish.code()).stream()
                .map(row -> BreakpointBodies.row(row, no(row.breakpoint())))
                .toList();
    }

    @PostMapping(ROOT + ":assign")
    @Operation(
            summary = "Give up to 1,000 breakpoints to somebody, by ids or by a filter",
            description =
                    "Those held back for the comparison, closed ones and customers with whom somebody goes on right"
                            + " now are left alone and said by reason.")
    BreakpointBodies.Assigned assign(@RequestBody BreakpointBodies.Assign wish) {
        String to = wish.to() == null ? "" : wish.to();
        if ((wish.ids() == null) == (wish.filter() == null)) {
            throw Problem.invalid("ids", null, say("breakpoint.problem.nothing-chosen"));
        }
        AssignResult result = wish.ids() != null
                ? assignments.assign(wish.ids(), to)
                : assignments.assign(Objects.requireNonNull(wish.filter()).query(), to);
        return BreakpointBodies.assigned(result);
    }

    private @Nullable String no(Breakpoint one) {
        return one.customerId() == null ? null : customers.get(one.customerId()).customerNo();
    }

    private static @Nullable String no(Breakpoint one, Map<CustomerId, Customer> known) {
        Customer customer = one.customerId() == null ? null : known.get(one.customerId());
        return customer == null ? null : customer.customerNo();
    }
}
