package io.journeyloop.journey.persistence;

import io.journeyloop.journey.JourneyVersion;
import io.journeyloop.journey.VersionId;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Rows of journey_version. */
@Mapper
public interface VersionMapper {

    /** Adds a version unless it is there already (another node may be first). */
    void insertIfNew(
            @Param("key") String key,
            @Param("version") int version,
            @Param("definitionId") String definitionId,
            @Param("deployedAt") Instant deployedAt,
            @Param("deployedBy") String deployedBy);

    @Nullable
    JourneyVersion byDefinition(@Param("definitionId") String definitionId);

    @Nullable
    JourneyVersion byId(@Param("id") VersionId id);

    /** All versions of a process, newest first. */
    List<JourneyVersion> byKey(@Param("key") String key);
}
