package io.journeyloop.metrics;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Segments;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The customers of a segment as it is filled now. */
@Component
class SegmentMembers {

    private static final int PAGE = 10_000;

    private final Segments segments;

    SegmentMembers(Segments segments) {
        this.segments = segments;
    }

    Set<CustomerId> ids(String segment) {
        Set<CustomerId> members = new HashSet<>();
        long after = 0;
        for (List<CustomerId> page = segments.ids(segment, after, PAGE);
                !page.isEmpty();
                page = segments.ids(segment, after, PAGE)) {
            members.addAll(page);
            after = page.getLast().value();
        }
        return members;
    }
}
