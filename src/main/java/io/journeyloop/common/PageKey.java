package io.journeyloop.common;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From where a page of a list is read: on from a row that was shown, or back from it, so that nothing that lies before it is
 * read again; or from the list's beginning.
 *
 * @param id of the row that this page follows or, going back, precedes; null for the list's beginning
 */
public record PageKey(@Nullable Long id, boolean back) {

    public static final PageKey BEGINNING = new PageKey(null, false);
    private static final String ID = "\\d{1,18}";

    /** As it stands in an address, which may hold anything. */
    public static PageKey of(@Nullable String after, @Nullable String before) {
        if (after != null && after.matches(ID)) {
            return after(Long.parseLong(after));
        }
        return before != null && before.matches(ID) ? before(Long.parseLong(before)) : BEGINNING;
    }

    /** Puts it where {@link #of} finds it; the beginning needs no word. */
    public void into(Map<String, ? super String> parameters) {
        if (id != null) {
            parameters.put(back ? "before" : "after", id.toString());
        }
    }

    /**
     * For going from a page to another one of its neighbours; the first page is read from the beginning.
     *
     * @param first id of the page's first row
     * @param last id of its last row
     */
    public static PageKey between(int page, int to, long first, long last) {
        return to == 0 || Math.abs(to - page) != 1 ? BEGINNING : to > page ? after(last) : before(first);
    }

    public static PageKey after(long id) {
        return new PageKey(id, false);
    }

    public static PageKey before(long id) {
        return new PageKey(id, true);
    }
}
