package io.journeyloop.worklist.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which open tasks to read. A task fits where it fits one of the keys, and everything else that is not null.
 *
 * @param keys each is read by its own index range; at least one
 * @param freeFor only what nobody has, or that person
 * @param before only what is to be done before then
 * @param deadline only what has a deadline
 * @param expiresBefore only what goes by itself before then
 * @param found only what a search found; null = nothing was searched for
 * @param hidden none of these journey instances
 */
public record TaskFilter(
        List<Key> keys,
        @Nullable String freeFor,
        @Nullable Instant before,
        boolean deadline,
        @Nullable Instant expiresBefore,
        @Nullable Found found,
        List<InstanceId> hidden) {

    /** Whether a task that lists may show belongs to this one; the same as the statements ask. */
    public boolean fits(ListedTask task) {
        return !hidden.contains(task.instanceId()) && fitsUnveiled(task);
    }

    /** The same of all journey instances. */
    public boolean fitsUnveiled(ListedTask task) {
        return keys.stream().anyMatch(key -> key.fits(task))
                && (freeFor == null
                        || task.assignee() == null
                        || task.assignee().equals(freeFor))
                && (before == null || task.sortAt().isBefore(before))
                && (!deadline || task.hasDeadline())
                && (expiresBefore == null
                        || (task.expiresAt() != null && task.expiresAt().isBefore(expiresBefore)))
                && (found == null || found.holds(task));
    }

    /** Whose tasks a search found: those of the customers, and those of the journey instances; nothing fits two empty lists. */
    public record Found(List<CustomerId> customers, List<InstanceId> instances) {

        boolean holds(ListedTask task) {
            return instances.contains(task.instanceId())
                    || (task.customerId() != null && customers.contains(task.customerId()));
        }
    }

    /** A role's tasks in a queue; what is null does not narrow. */
    public record Key(@Nullable String role, @Nullable String queue, @Nullable String assignee) {

        public static Key of(@Nullable String role, @Nullable String queue) {
            return new Key(role, queue, null);
        }

        public static Key assignedTo(String username) {
            return new Key(null, null, username);
        }

        boolean fits(ListedTask task) {
            return (role == null || role.equals(task.role()))
                    && (queue == null || queue.equals(task.queue()))
                    && (assignee == null || assignee.equals(task.assignee()));
        }
    }
}
