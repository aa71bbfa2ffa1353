package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerLists;
import io.journeyloop.customer.Customers;
import io.journeyloop.customer.Segments;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who a launch is for, read a chunk at a time so that a million customers need no million in memory. */
@Component
class LaunchTargets {

    /** A chunk of at most that many ids above that id, ascending. */
    private interface Source {
        List<CustomerId> ids(long after, int limit);
    }

    /** A cursor over the customers asked for. */
    static final class Target {

        private final String description;
        private final int unknown;
        private final Source source;
        private int left;
        private long after;

        private Target(String description, int unknown, @Nullable Integer limit, Source source) {
            this.description = description;
            this.unknown = unknown;
            this.source = source;
            this.left = limit == null ? Integer.MAX_VALUE : limit;
        }

        String description() {
            return description;
        }

        /** Customer numbers asked for that nobody has. */
        int unknown() {
            return unknown;
        }

        /** The next ids; empty at the end. */
        List<CustomerId> next(int atMost) {
            int limit = Math.min(atMost, left);
            List<CustomerId> ids = limit == 0 ? List.of() : source.ids(after, limit);
            if (!ids.isEmpty()) {
                after = ids.getLast().value();
                left -= ids.size();
            }
            return ids;
        }
    }

    private final Customers customers;
    private final Segments segments;
    private final CustomerLists lists;

    LaunchTargets(Customers customers, Segments segments, CustomerLists lists) {
        this.customers = customers;
        this.segments = segments;
        this.lists = lists;
    }

    Target of(LaunchRequest request) {
        long named = Stream.of(request.segment(), request.customerNos(), request.list())
                .filter(Objects::nonNull)
                .count();
        if (named != 1) {
            throw Problem.invalid("segment", null, say("journey.problem.launch-targets", named));
        }
        if (request.limit() != null && request.limit() < 1) {
            throw Problem.invalid("limit", request.limit(), say("journey.problem.launch-limit"));
        }
        if (request.segment() != null) {
            String key = request.segment();
            return new Target("segment " + key, 0, request.limit(), (after, limit) -> segments.ids(key, after, limit));
        }
        if (request.list() != null) {
            String key = request.list();
            return new Target("list " + key, 0, request.limit(), (after, limit) -> lists.ids(key, after, limit));
        }
        return numbers(Objects.requireNonNull(request.customerNos()), request);
    }

    private Target numbers(List<String> asked, LaunchRequest request) {
        LinkedHashSet<String> distinct = new LinkedHashSet<>(asked);
        Map<String, CustomerId> known = customers.idsByNo(distinct);
        List<CustomerId> ids = new ArrayList<>(known.values());
        ids.sort(null);
        return new Target(
                distinct.size() + " customers",
                distinct.size() - known.size(),
                request.limit(),
                (after, limit) -> ids.stream()
                        .filter(id -> id.value() > after)
                        .limit(limit)
                        .toList());
    }
}
