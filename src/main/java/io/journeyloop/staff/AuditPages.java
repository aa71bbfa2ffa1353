package io.journeyloop.staff;

import io.journeyloop.common.BoundedPage;
import io.journeyloop.common.PageKey;
import io.journeyloop.staff.persistence.AuditMapper;
import io.journeyloop.staff.persistence.AuditMapper.Place;
import io.journeyloop.staff.persistence.AuditMapper.Seen;
import io.journeyloop.staff.persistence.AuditMapper.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages of the audit. Nothing is ever changed in it, so a page goes on from an entry in the index of what is asked, and its
 * entries are counted up to {@link BoundedPage#COUNTED} only.
 */
@Component
class AuditPages {

    private final AuditMapper entries;

    AuditPages(AuditMapper entries) {
        this.entries = entries;
    }

    /** @param number of the page, zero-based; without a key it is looked for from the beginning */
    BoundedPage<AuditEntry> page(AuditQuery wanted, Seen seen, PageKey key, int number, int size) {
        int found = entries.some(wanted, seen, BoundedPage.COUNTED + 1).size();
        return BoundedPage.of(rows(wanted, seen, key, number, size), found, number, size);
    }

    /** The next entries after that one, or the first. */
    List<AuditEntry> after(AuditQuery wanted, Seen seen, @Nullable Long id, int size) {
        return entries.page(wanted, seen, new Span(place(id), false, 0, size));
    }

    private List<AuditEntry> rows(AuditQuery wanted, Seen seen, PageKey key, int number, int size) {
        Place from = place(key.id());
        if (from == null) {
            return entries.page(wanted, seen, new Span(null, false, (long) number * size, size + 1));
        }
        return key.back()
                ? before(wanted, seen, from, size)
                : entries.page(wanted, seen, new Span(from, false, 0, size + 1));
    }

    /** With one more behind them; where too few lie before it, the beginning. */
    private List<AuditEntry> before(AuditQuery wanted, Seen seen, Place from, int size) {
        List<AuditEntry> rows =
                entries.page(wanted, seen, new Span(from, true, 0, size)).reversed();
        return rows.size() < size
                ? entries.page(wanted, seen, new Span(null, false, 0, size + 1))
                : Stream.concat(
                                rows.stream(),
                                after(wanted, seen, rows.getLast().id(), 1).stream())
                        .toList();
    }

    private @Nullable Place place(@Nullable Long id) {
        return id == null ? null : entries.place(id);
    }
}
