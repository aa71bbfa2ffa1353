package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds breakpoints; whoever asks has narrowed the query to what the signed-in person sees. */
@Component
class BreakpointSearch {

    /** A name that more customers begin with is no search any more. */
    private static final int MOST_CUSTOMERS = 200;

    /** A page of what a query finds, in its order, and how many there are in all. */
    record Found(List<Breakpoint> rows, long total) {}

    private final BreakpointMapper mapper;
    private final BreakpointPages pages;
    private final BreakpointTallies tallies;
    private final Customers customers;

    BreakpointSearch(BreakpointMapper mapper, BreakpointPages pages, BreakpointTallies tallies, Customers customers) {
        this.mapper = mapper;
        this.pages = pages;
        this.tallies = tallies;
        this.customers = customers;
    }

    Found page(BreakpointQuery query) {
        List<CustomerId> searched = searched(query);
        long total = tallies.count(query, searched);
        return new Found(inOrder(pages.page(query, searched, total)), total);
    }

    /** The ids of the first ones, in the query's order. */
    List<BreakpointId> first(BreakpointQuery query, int limit) {
        return pages.first(query, searched(query), limit);
    }

    /** By status, with those there is none of. */
    Map<Breakpoint.Status, Long> counts(BreakpointQuery query) {
        return tallies.byStatus(query, searched(query));
    }

    private @Nullable List<CustomerId> searched(BreakpointQuery query) {
        return query.q() == null ? null : customers.named(query.q(), query.branch(), MOST_CUSTOMERS);
    }

    private List<Breakpoint> inOrder(List<BreakpointId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<BreakpointId, Breakpoint> found =
                mapper.byIds(ids).stream().collect(Collectors.toMap(Breakpoint::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
