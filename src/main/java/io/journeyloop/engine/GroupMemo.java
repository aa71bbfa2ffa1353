package io.journeyloop.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was read for a group, by id; on one thread, until the group ends. Whoever changes such a row within the group says
 * so ({@link #put}, {@link #forget}), or what was read before would be taken for what is.
 */
public final class GroupMemo<K, V> {

    private final ThreadLocal<@Nullable Map<K, @Nullable V>> current = new ThreadLocal<>();

    /** @param ids of the group; those without a row are known to have none */
    public void begin(Set<K> ids, Map<K, ? extends V> rows) {
        Map<K, @Nullable V> known = new HashMap<>();
        ids.forEach(id -> known.put(id, rows.get(id)));
        current.set(known);
    }

    public void end() {
        current.remove();
    }

    /** Whether that id is one of the group's, so that {@link #get} need not be asked of the database. */
    public boolean knows(K id) {
        Map<K, @Nullable V> known = current.get();
        return known != null && known.containsKey(id);
    }

    /** What was read for it; null where there was no row. */
    public @Nullable V get(K id) {
        Map<K, @Nullable V> known = current.get();
        return known == null ? null : known.get(id);
    }

    /** What was read for it is no longer so: whoever asks reads anew. */
    public void forget(K id) {
        Map<K, @Nullable V> known = current.get();
        if (known != null) {
            known.remove(id);
        }
    }

    /** The row of one of the group's ids is another now; nothing for others. */
    public void put(K id, @Nullable V value) {
        Map<K, @Nullable V> known = current.get();
        if (known != null && known.containsKey(id)) {
            known.put(id, value);
        }
    }
}
