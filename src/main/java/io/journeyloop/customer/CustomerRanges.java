package io.journeyloop.customer;

import io.journeyloop.common.LikePrefix;
import io.journeyloop.common.PageKey;
import io.journeyloop.customer.persistence.CustomerSearchMapper;
import io.journeyloop.customer.persistence.CustomerSearchMapper.By;
import io.journeyloop.customer.persistence.CustomerSearchMapper.Place;
import io.journeyloop.customer.persistence.CustomerSearchMapper.Sought;
import io.journeyloop.customer.persistence.CustomerSearchMapper.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Looks for customers: those by number first, then by name, then by phone, each once; all of them by id where nothing was typed.
 * Each is a range of an index of which no more is read than is wanted.
 */
@Component
class CustomerRanges {

    /** All that lies before such a page is read; nobody turns so many pages by hand, and from page to page a key leads. */
    private static final int FARTHEST_BY_NUMBER = 10_000;

    private final CustomerSearchMapper mapper;

    CustomerRanges(CustomerSearchMapper mapper) {
        this.mapper = mapper;
    }

    /** The ids of a page and of one more. */
    List<CustomerId> page(@Nullable String q, @Nullable String branch, PageKey key, int number, int size) {
        return ids(sought(q, branch), key, number, size);
    }

    /** The next ones after that customer; after null the first. */
    List<CustomerId> after(@Nullable String q, @Nullable String branch, @Nullable CustomerId id, int most) {
        Sought sought = sought(q, branch);
        return walk(sought, id == null ? null : mapper.place(sought, id.value()), false, most);
    }

    /** How many there are, counted up to that many. */
    int count(@Nullable String q, @Nullable String branch, int most) {
        Sought sought = sought(q, branch);
        int found = 0;
        for (By by : sought.ranges()) {
            if (found < most) {
                found += mapper.some(sought, by, most - found).size();
            }
        }
        return found;
    }

    private static Sought sought(@Nullable String q, @Nullable String branch) {
        String typed = q == null || q.isBlank() ? null : q.strip();
        return new Sought(typed == null ? null : LikePrefix.of(typed), typed, branch);
    }

    private List<CustomerId> ids(Sought sought, PageKey key, int number, int size) {
        Place from = key.id() == null ? null : mapper.place(sought, key.id());
        if (from == null) {
            return numbered(sought, number, size);
        }
        if (!key.back()) {
            return walk(sought, from, false, size + 1);
        }
        List<CustomerId> before = walk(sought, from, true, size).reversed();
        if (before.size() < size) {
            return walk(sought, null, false, size + 1);
        }
        List<CustomerId> all = new ArrayList<>(before);
        all.add(from.id());
        return all;
    }

    /** A page of which the number alone is known is looked for from the beginning; what lies too far from it is not. */
    private List<CustomerId> numbered(Sought sought, int number, int size) {
        long before = (long) number * size;
        return before > FARTHEST_BY_NUMBER
                ? List.of()
                : walk(sought, null, false, (int) before + size + 1).stream()
                        .skip(before)
                        .toList();
    }

    /** From range to range until there are enough. */
    private List<CustomerId> walk(Sought sought, @Nullable Place from, boolean back, int most) {
        List<By> ranges = sought.ranges();
        int first = from == null ? 0 : ranges.indexOf(from.by());
        List<By> ahead = back ? ranges.subList(0, first + 1).reversed() : ranges.subList(first, ranges.size());
        List<CustomerId> found = new ArrayList<>();
        for (By by : ahead) {
            if (found.size() < most) {
                Place begin = from != null && from.by() == by ? from : null;
                found.addAll(mapper.range(sought, by, new Span(begin, back, most - found.size())));
            }
        }
        return found;
    }
}
