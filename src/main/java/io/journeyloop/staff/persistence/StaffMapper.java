package io.journeyloop.staff.persistence;

import io.journeyloop.staff.AccountQuery;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Accounts and their roles. */
@Mapper
public interface StaffMapper {

    @Nullable
    AccountRow find(@Param("username") String username);

    List<AccountRow> all();

    List<AccountRow> byUsernames(@Param("usernames") Collection<String> usernames);

    List<AccountRow> byRole(@Param("role") String role, @Param("branch") @Nullable BranchNo branch);

    long count();

    void insert(
            @Param("username") String username,
            @Param("displayName") String displayName,
            @Param("branch") @Nullable String branch,
            @Param("hash") @Nullable String hash,
            @Param("at") Instant at);

    void insertRoles(@Param("username") String username, @Param("roles") List<String> roles);

    List<AccountRow> page(@Param("q") AccountQuery wanted, @Param("offset") long offset, @Param("limit") int limit);

    long matching(@Param("q") AccountQuery wanted);

    void update(
            @Param("username") String username,
            @Param("displayName") String displayName,
            @Param("branch") @Nullable String branch);

    void deleteRoles(@Param("username") String username);

    void setActive(@Param("username") String username, @Param("active") boolean active);

    void setPassword(@Param("username") String username, @Param("hash") @Nullable String hash);
}
