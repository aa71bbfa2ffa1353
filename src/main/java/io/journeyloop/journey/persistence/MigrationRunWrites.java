package io.journeyloop.journey.persistence;

import io.journeyloop.journey.MigrationRun;
import io.journeyloop.journey.persistence.MigrationRunMapper.RunRow;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What makes migrations and changes how they stand: the run writer's alone. */
@Mapper
public interface MigrationRunWrites {

    /** The id that the database gave. */
    final class GivenId {
        private long id;

        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }
    }

    void insert(@Param("r") RunRow run, @Param("given") GivenId given);

    /** Writes how a run stands; 0 where it no longer stands where it did. */
    int change(@Param("run") MigrationRun run, @Param("from") MigrationRun.State from);
}
