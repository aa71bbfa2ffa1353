package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.breakpoint.persistence.ListedBreakpoint;
import io.journeyloop.breakpoint.persistence.ListedBreakpoint.Order;
import io.journeyloop.customer.CustomerId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages of breakpoints. Each status is a range of an index in the order of the page; of each no more is read than the page may
 * need, and the ranges are merged here.
 */
@Component
class BreakpointPages {

    private final BreakpointMapper mapper;

    BreakpointPages(BreakpointMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Ids of the query's page, in its order.
     *
     * @param total how many the query finds: a page behind the middle is read from the end
     */
    List<BreakpointId> page(BreakpointQuery query, @Nullable List<CustomerId> customers, long total) {
        long offset = (long) query.page() * query.size();
        int wanted = (int) Math.clamp(total - offset, 0, query.size());
        if (wanted == 0) {
            return List.of();
        }
        Order order = order(query.paging().sort());
        long behind = total - offset - wanted;
        return behind < offset
                ? read(query, customers, order.turned(), wanted, (int) behind).reversed()
                : read(query, customers, order, wanted, (int) offset);
    }

    /** Ids of the first ones, in the query's order. */
    List<BreakpointId> first(BreakpointQuery query, @Nullable List<CustomerId> customers, int limit) {
        return read(query, customers, order(query.paging().sort()), limit, 0);
    }

    private List<BreakpointId> read(
            BreakpointQuery query, @Nullable List<CustomerId> customers, Order order, int size, int offset) {
        List<Status> statuses =
                Arrays.stream(Status.values()).filter(query::wants).toList();
        if (customers != null && customers.isEmpty()) {
            return List.of();
        }
        if (customers != null || statuses.size() == 1) {
            return mapper.page(query, statuses, customers, order, size, offset).stream()
                    .map(ListedBreakpoint::id)
                    .toList();
        }
        return statuses.stream()
                .flatMap(one -> mapper.page(query, List.of(one), null, order, size + offset, 0).stream())
                .sorted(order.comparator())
                .skip(offset)
                .limit(size)
                .map(ListedBreakpoint::id)
                .toList();
    }

    private static Order order(BreakpointQuery.Sort sort) {
        return switch (sort) {
            case NEWEST -> Order.NEWEST;
            case OLDEST -> Order.OLDEST;
            case VALUE -> Order.MOST_VALUE;
        };
    }
}
