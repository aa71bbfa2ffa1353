package io.journeyloop.journey.persistence;

import io.journeyloop.journey.Launch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of launch and launch_customer. */
@Mapper
public interface LaunchMapper {

    /** A launch's own row; progress is counted from its customers. */
    record LaunchRow(
            long id,
            String journeyKey,
            int versionId,
            String target,
            Launch.State state,
            int total,
            int unknownCustomers,
            String requestedBy,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable String context,
            @Nullable String approvedBy) {}

    /** How many customers of a launch ended in a state, by reason. */
    record StateCount(String state, @Nullable String reason, int n) {}

    /** A row to insert; the database gives the id. */
    final class NewLaunch {
        private long id;
        private final String journeyKey;
        private final int versionId;
        private final String target;
        private final String requestedBy;
        private final Instant createdAt;
        private final String twinGuard;
        private final @Nullable String context;

        public NewLaunch(
                String journeyKey,
                int versionId,
                String target,
                String requestedBy,
                Instant createdAt,
                String twinGuard,
                @Nullable String context) {
            this.context = context;
            this.twinGuard = twinGuard;
            this.journeyKey = journeyKey;
            this.versionId = versionId;
            this.target = target;
            this.requestedBy = requestedBy;
            this.createdAt = createdAt;
        }

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        public String getJourneyKey() {
            return journeyKey;
        }

        public int getVersionId() {
            return versionId;
        }

        public String getTarget() {
            return target;
        }

        public String getRequestedBy() {
            return requestedBy;
        }

        public String getTwinGuard() {
            return twinGuard;
        }

        public @Nullable String getContext() {
            return context;
        }

        public Instant getCreatedAt() {
            return createdAt;
        }
    }

    void insert(NewLaunch launch);

    void addCustomers(@Param("launch") long launch, @Param("customers") Collection<Long> customers);

    /** Sets the total from the customers added, and lets the launch run or wait for a second person. */
    void begin(
            @Param("launch") long launch,
            @Param("total") int total,
            @Param("unknown") int unknown,
            @Param("state") Launch.State state);

    /** Lets a launch run that waited for a second person; 0 where it does no longer. */
    int approve(@Param("launch") long launch, @Param("by") String by, @Param("at") Instant at);

    @Nullable
    LaunchRow byId(@Param("launch") long launch);

    /** The launch that another one would repeat. */
    @Nullable
    LaunchRow byTwin(@Param("guard") String guard);

    /** The same may be launched again. */
    void freeTwin(@Param("launch") long launch);

    List<LaunchRow> recent(@Param("limit") int limit);

    List<StateCount> counts(@Param("launch") long launch);

    List<LaunchRow> running();

    /** Customers still to enter, locked for this transaction and skipping those that other workers hold. */
    List<Long> claim(@Param("launch") long launch, @Param("limit") int limit);

    int waiting(@Param("launch") long launch);

    void entered(@Param("launch") long launch, @Param("customers") Collection<Long> customers);

    void refused(
            @Param("launch") long launch,
            @Param("customers") Collection<Long> customers,
            @Param("reason") String reason);

    int changeState(
            @Param("launch") long launch,
            @Param("from") Collection<Launch.State> from,
            @Param("to") Launch.State to,
            @Param("finishedAt") @Nullable Instant finishedAt);
}
