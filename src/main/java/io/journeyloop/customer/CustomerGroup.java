package io.journeyloop.customer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The customers whom the work of this thread is about, as one transaction does it for many. What is read of one of them
 * is read of all at once, when first asked for, and kept until the group ends. Whoever changes what is kept says so
 * ({@link #changed}, {@link #reread}), or what was read before would be taken for what is.
 */
@Component
public class CustomerGroup {

    private static final class Members {
        private final Set<CustomerId> ids;
        private final Map<Reading<?>, Map<CustomerId, ?>> read = new IdentityHashMap<>();

        Members(Set<CustomerId> ids) {
            this.ids = ids;
        }
    }

    private final ThreadLocal<@Nullable Members> current = new ThreadLocal<>();

    public void begin(Set<CustomerId> ids) {
        current.set(new Members(new HashSet<>(ids)));
    }

    public void end() {
        current.remove();
    }

    /** Whether that customer is of the group, and unchanged since it began. */
    public boolean contains(CustomerId id) {
        Members members = current.get();
        return members != null && members.ids.contains(id);
    }

    /** What was read of that customer is no longer so: whoever asks reads anew, of that one alone. */
    public void changed(@Nullable CustomerId id) {
        Members members = current.get();
        if (members != null && id != null && members.ids.remove(id)) {
            members.read.values().forEach(kept -> kept.remove(id));
        }
    }

    public void changed(Collection<CustomerId> ids) {
        if (current.get() != null) {
            ids.forEach(this::changed);
        }
    }

    /** All that was read may have changed. */
    public void reread() {
        Members members = current.get();
        if (members != null) {
            members.read.clear();
        }
    }

    /**
     * A kind of thing that is read of customers.
     *
     * @param read gives it of some customers at once; nothing for one who has none
     */
    public <V> Reading<V> reading(Function<? super Set<CustomerId>, ? extends Map<CustomerId, V>> read) {
        return new Reading<>(read);
    }

    /** One kind of thing that is read of customers, of a group's all at once. */
    public final class Reading<V> {

        private final Function<? super Set<CustomerId>, ? extends Map<CustomerId, V>> read;

        private Reading(Function<? super Set<CustomerId>, ? extends Map<CustomerId, V>> read) {
            this.read = read;
        }

        /** It is read anew for whoever is not of the group, or has changed since. */
        public @Nullable V of(CustomerId id) {
            Members members = current.get();
            if (members == null || !members.ids.contains(id)) {
                return read.apply(Set.of(id)).get(id);
            }
            return kept(members).get(id);
        }

        /** Whether it was read of the group that the customer is in. */
        public boolean isKept(CustomerId id) {
            Members members = current.get();
            return members != null && contains(id) && members.read.containsKey(this);
        }

        /** Forgets all else that was read of the group. */
        public void keepAlone() {
            Members members = current.get();
            if (members != null) {
                members.read.keySet().removeIf(one -> one != this);
            }
        }

        @SuppressWarnings("unchecked")
        private Map<CustomerId, V> kept(Members members) {
            Map<CustomerId, V> known = (Map<CustomerId, V>) members.read.get(this);
            if (known == null) {
                known = new HashMap<>(read.apply(Set.copyOf(members.ids)));
                members.read.put(this, known);
            }
            return known;
        }
    }
}
