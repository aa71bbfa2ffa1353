package io.journeyloop.demo.persistence;

import io.journeyloop.demo.World;
import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;

/** The one row of demo_world. */
@Mapper
@Profile("demo")
public interface WorldMapper {

    @Nullable
    World find();

    void insert(World world);

    void reached(@Param("at") Instant at);

    void planned(@Param("nextProspect") int nextProspect, @Param("until") Instant until);

    void phase(@Param("phase") World.Phase phase, @Param("aheadMillis") long aheadMillis);

    void ahead(@Param("aheadMillis") long aheadMillis);
}
