package io.journeyloop.staff.persistence;

import java.time.Instant;
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

    List<AccountRow> byRole(@Param("role") String role, @Param("branch") @Nullable String branch);

    long count();

    void insert(
            @Param("username") String username,
            @Param("displayName") String displayName,
            @Param("branch") @Nullable String branch,
            @Param("hash") @Nullable String hash,
            @Param("at") Instant at);

    void insertRoles(@Param("username") String username, @Param("roles") List<String> roles);
}
