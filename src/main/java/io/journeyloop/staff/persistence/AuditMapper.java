package io.journeyloop.staff.persistence;

import io.journeyloop.staff.AuditEntry;
import io.journeyloop.staff.AuditQuery;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The audit: rows are added and read, nothing else. */
@Mapper
public interface AuditMapper {

    void insert(AuditEntry entry);

    List<AuditEntry> page(
            @Param("q") AuditQuery wanted,
            @Param("branch") @Nullable String branch,
            @Param("offset") long offset,
            @Param("limit") int limit);

    long count(@Param("q") AuditQuery wanted, @Param("branch") @Nullable String branch);
}
