package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Customers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final Customers customers;

    BreakpointSearch(BreakpointMapper mapper, Customers customers) {
        this.mapper = mapper;
        this.customers = customers;
    }

    Found page(BreakpointQuery query) {
        List<CustomerId> searched = searched(query);
        List<BreakpointId> ids = mapper.pageIds(query, searched, query.size(), (long) query.page() * query.size());
        return new Found(inOrder(ids), mapper.count(query, searched));
    }

    /** The ids of the first ones, in the query's order. */
    List<BreakpointId> first(BreakpointQuery query, int limit) {
        return mapper.pageIds(query, searched(query), limit, 0);
    }

    /** By status, with those there is none of. */
    Map<Breakpoint.Status, Long> counts(BreakpointQuery query) {
        Map<Breakpoint.Status, Long> counts = new EnumMap<>(Breakpoint.Status.class);
        Stream.of(Breakpoint.Status.values()).forEach(status -> counts.put(status, 0L));
        mapper.countByStatus(query, searched(query)).forEach(count -> counts.put(count.status(), count.n()));
        return counts;
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
