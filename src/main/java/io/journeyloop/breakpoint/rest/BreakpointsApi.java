package io.journeyloop.breakpoint.rest;

import static io.journeyloop.common.Message.say;

import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.BreakpointQuery;
import io.journeyloop.breakpoint.BreakpointRow;
import io.journeyloop.breakpoint.Breakpoints;
import io.journeyloop.common.Paged;
import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.Customers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Breakpoints", description = "Customers who broke off, and bringing them back")
class BreakpointsApi {

    private static final String OPEN = "open";

    /**
     * A breakpoint.
     *
     * @param kind {@code patience} or {@code abandoned}
     * @param status {@code open}, {@code reconnecting}, {@code recovered} or {@code lost}
     */
    record Row(
            long id,
            @Nullable String customerNo,
            String journey,
            String touchpoint,
            String branch,
            String kind,
            String status,
            Instant detectedAt) {}

    private final Breakpoints breakpoints;
    private final Customers customers;

    BreakpointsApi(Breakpoints breakpoints, Customers customers) {
        this.breakpoints = breakpoints;
        this.customers = customers;
    }

    @GetMapping("/api/v1/breakpoints")
    @Operation(summary = "The breakpoint board; status `open` means open or reconnecting")
    Paged<Row> page(
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String journey,
            @RequestParam(required = false) @Nullable String branch,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Paged<BreakpointRow> found = breakpoints.page(BreakpointQuery.of(statuses(status), page, size)
                .inJourney(journey)
                .inBranch(branch));
        List<Long> ids = found.rows().stream()
                .map(row -> row.breakpoint().customerId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<Long, Customer> known = customers.byIds(ids);
        return found.map(row -> row(
                row.breakpoint(),
                row.breakpoint().customerId() == null
                        ? null
                        : known.get(row.breakpoint().customerId())));
    }

    @PostMapping("/api/v1/breakpoints/{id}/reconnect")
    @Operation(summary = "Follow up an open breakpoint now")
    Row reconnect(@PathVariable long id) {
        Breakpoint followed = breakpoints.reconnect(id);
        Customer customer = followed.customerId() == null ? null : customers.get(followed.customerId());
        return row(followed, customer);
    }

    private static Set<Status> statuses(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return Set.of();
        }
        if (word.equals(OPEN)) {
            return EnumSet.of(Status.OPEN, Status.RECONNECTING);
        }
        return Arrays.stream(Status.values())
                .filter(status -> slug(status).equals(word))
                .findFirst()
                .map(Set::of)
                .orElseThrow(() -> Problem.invalid("status", word, say("breakpoint.problem.no-status", word)));
    }

    private static Row row(Breakpoint one, @Nullable Customer customer) {
        return new Row(
                one.id(),
                customer == null ? null : customer.customerNo(),
                one.journeyKey(),
                one.touchpoint(),
                one.branchNo(),
                slug(one.kind()),
                slug(one.status()),
                one.detectedAt());
    }

    private static String slug(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
