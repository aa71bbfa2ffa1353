package io.journeyloop.demo.persistence;

import io.journeyloop.demo.Walk;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;

/** Rows of demo_walk. */
@Mapper
@Profile("demo")
public interface WalkMapper {

    /** The next steps due until then, oldest first, locked. */
    List<Walk> due(@Param("until") Instant until, @Param("withStaff") boolean withStaff, @Param("limit") int limit);

    /** When the next step is due. */
    @Nullable
    Instant next(@Param("withStaff") boolean withStaff);

    void insert(@Param("walks") List<Walk> walks);

    void update(Walk walk);

    int countUnfinished();
}
