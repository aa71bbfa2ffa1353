package io.journeyloop.staff.persistence;

import io.journeyloop.staff.AuditEntry;
import io.journeyloop.staff.AuditQuery;
import io.journeyloop.staff.BranchNo;
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

    void insert(AuditEntry entry);

    List<AuditEntry> page(
            @Param("q") AuditQuery wanted,
            @Param("branch") @Nullable BranchNo branch,
            @Param("hidden") List<Subjects> hidden,
            @Param("offset") long offset,
            @Param("limit") int limit);

    long count(
            @Param("q") AuditQuery wanted,
            @Param("branch") @Nullable BranchNo branch,
            @Param("hidden") List<Subjects> hidden);
}
