package io.journeyloop.worklist.persistence;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** How many tasks there are: written by {@code worklist.TaskCounts} alone. */
@Mapper
public interface TaskCountMapper {

    void add(@Param("deltas") List<CountDelta> deltas);

    /** What is kept within those ranges, and all of those keys that is not folded yet, as of one moment. */
    List<CountSum> read(@Param("ranges") Collection<CountRange> ranges, @Param("keys") Collection<TaskFilter.Key> keys);

    /** Deltas to fold, locked; what others are folding is passed over. */
    List<DeltaRow> claim(@Param("limit") int limit);

    void fold(@Param("sums") List<CountSum> sums);

    void drop(@Param("ids") List<Long> ids);

    /** Takes away those of these that have come to nought. */
    void dropNoughts(@Param("sums") List<CountSum> sums);

    void dropAllDeltas();

    void dropAllCounts();

    /** Counts all tasks as they stand, as deltas. */
    void countAnew();
}
