package io.journeyloop.engine.persistence;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** One row a lease; who locks it has it. */
@Mapper
public interface LeaseMapper {

    /** Null where somebody has it, or there is no such row. */
    @Nullable
    String lockFree(@Param("name") String name);

    /** Whoever has it. */
    boolean exists(@Param("name") String name);

    void insert(@Param("name") String name);
}
