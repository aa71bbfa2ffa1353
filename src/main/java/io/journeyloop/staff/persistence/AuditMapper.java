package io.journeyloop.staff.persistence;

import io.journeyloop.staff.AuditEntry;
import io.journeyloop.staff.AuditQuery;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The audit: rows are added and read, nothing else. */
@Mapper
public interface AuditMapper {

    /** Subjects of one type, none of which is wanted. */
    record Subjects(String type, Set<String> ids) {}

    /**
     * What the reader may see.
     *
     * @param branch whose people's actions; null for all
     * @param hidden what the reader must not see
     */
    record Seen(@Nullable BranchNo branch, List<Subjects> hidden) {}

    /** Where an entry stands in time. */
    record Place(long id, Instant at) {}

    /**
     * A part of the list, the newest first.
     *
     * @param from goes on behind this one; null from the newest
     * @param back the nearest before {@code from} instead, the oldest of them first
     */
    record Span(@Nullable Place from, boolean back, long offset, int limit) {}

    void insert(AuditEntry entry);

    @Nullable
    Place place(@Param("id") long id);

    List<AuditEntry> page(@Param("q") AuditQuery wanted, @Param("seen") Seen seen, @Param("span") Span span);

    /** The ids of some of them, for counting them: a count of so many MySQL makes by a table of its own. */
    List<Long> some(@Param("q") AuditQuery wanted, @Param("seen") Seen seen, @Param("most") int most);
}
