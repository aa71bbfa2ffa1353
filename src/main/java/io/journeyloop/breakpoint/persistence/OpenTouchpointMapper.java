package io.journeyloop.breakpoint.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Touchpoints with patience that are open now. */
@Mapper
public interface OpenTouchpointMapper {

    /** One entry of one instance into one touchpoint. */
    record Entry(long instanceId, String touchpoint, Instant enteredAt) {}

    /** An entry with its patience. */
    record Open(long instanceId, String touchpoint, Instant enteredAt, int versionId, Instant patienceDueAt) {

        public Entry entry() {
            return new Entry(instanceId, touchpoint, enteredAt);
        }
    }

    void insert(@Param("rows") Collection<Open> rows);

    void delete(@Param("entries") Collection<Entry> entries);

    /** Entries whose patience has elapsed, locked and skipping those that others hold. */
    List<Open> claimElapsed(@Param("now") Instant now, @Param("limit") int limit);

    /** Locks one entry; null where others hold it or it is gone. */
    @Nullable
    Open claim(Entry entry);

    void postpone(@Param("entry") Entry entry, @Param("dueAt") Instant dueAt);

    @Nullable
    Instant earliest();
}
