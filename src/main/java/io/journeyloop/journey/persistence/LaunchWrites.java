package io.journeyloop.journey.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.Launch;
import io.journeyloop.journey.LaunchId;
import io.journeyloop.journey.VersionId;
import java.time.Instant;
import java.util.Collection;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** All that makes and changes launches: the launch writer's alone. */
@Mapper
public interface LaunchWrites {

    /** A row to insert; the database gives the id. */
    final class NewLaunch {
        private long id;
        private final String journeyKey;
        private final VersionId versionId;
        private final String target;
        private final Launch.State state;
        private final String requestedBy;
        private final Instant createdAt;
        private final String twinGuard;
        private final @Nullable String context;

        public NewLaunch(
                JourneyMap map,
                String target,
                Launch.State state,
                String requestedBy,
                Instant createdAt,
                String twinGuard,
                @Nullable String context) {
            this.journeyKey = map.key();
            this.versionId = map.versionId();
            this.target = target;
            this.state = state;
            this.requestedBy = requestedBy;
            this.createdAt = createdAt;
            this.twinGuard = twinGuard;
            this.context = context;
        }

        /** Once it is inserted. */
        public LaunchId launchId() {
            return new LaunchId(id);
        }

        public void setId(long id) {
            this.id = id;
        }

        public String getJourneyKey() {
            return journeyKey;
        }

        public VersionId getVersionId() {
            return versionId;
        }

        public String getTarget() {
            return target;
        }

        public Launch.State getState() {
            return state;
        }

        public String getRequestedBy() {
            return requestedBy;
        }

        public Instant getCreatedAt() {
            return createdAt;
        }

        public String getTwinGuard() {
            return twinGuard;
        }

        public @Nullable String getContext() {
            return context;
        }
    }

    void insert(NewLaunch launch);

    void addCustomers(@Param("launch") LaunchId launch, @Param("customers") Collection<CustomerId> customers);

    /** Says how many are to enter, once all are written down. */
    void size(@Param("launch") LaunchId launch, @Param("total") int total, @Param("unknown") int unknown);

    /** The same may be launched again. */
    void freeTwin(@Param("launch") LaunchId launch);

    /** Writes who let it begin; 0 where it no longer stands where it did. */
    int approve(@Param("launch") Launch launch, @Param("from") Launch.State from, @Param("at") Instant at);

    /** Writes how it stands; 0 where it no longer stands where it did. */
    int change(@Param("launch") Launch launch, @Param("from") Launch.State from);
}
