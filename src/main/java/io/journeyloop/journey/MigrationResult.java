package io.journeyloop.journey;

import io.journeyloop.common.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a migration, or in a rehearsal what would.
 *
 * @param matching journey instances that the filter chose
 * @param left those of them that this call did not look at
 * @param next the filter's {@code after} for them, or null where none is left
 */
public record MigrationResult(
        String key,
        int fromVersion,
        int toVersion,
        boolean dryRun,
        long matching,
        long left,
        @Nullable InstanceId next,
        List<Moved> instances) {

    /**
     * One journey instance.
     *
     * @param instanceId null where the filter names a customer who isn't in that version
     * @param customerNo null where nobody knows the customer yet
     * @param reason why it stays, or null where it moves
     */
    public record Moved(@Nullable InstanceId instanceId, @Nullable String customerNo, @Nullable Message reason) {
        public boolean moved() {
            return reason == null;
        }
    }

    public long moved() {
        return instances.stream().filter(Moved::moved).count();
    }

    public long refused() {
        return instances.size() - moved();
    }
}
