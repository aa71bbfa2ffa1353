package io.journeyloop.worklist.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.worklist.TaskSort;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/**
 * What lists read of tasks: those that are open and whose result nobody has given. Each statement reads one range of an
 * index, or what belongs to a few people or journey instances.
 */
@Mapper
public interface TaskListMapper {

    /**
     * The first tasks of one key, by the filter without its other keys.
     *
     * @param free only what nobody has
     */
    List<ListedTask> page(
            @Param("key") TaskFilter.Key key,
            @Param("free") boolean free,
            @Param("f") TaskFilter filter,
            @Param("sort") TaskSort sort,
            @Param("limit") int limit,
            @Param("offset") int offset);

    /** All that somebody has. */
    List<ListedTask> of(@Param("username") String username);

    List<ListedTask> ofInstances(@Param("ids") Collection<InstanceId> instanceIds);

    List<ListedTask> ofCustomers(@Param("ids") Collection<CustomerId> customerIds);

    /** How many that nobody has are to be done from then on, and before then. */
    long countDue(
            @Param("keys") List<TaskFilter.Key> keys,
            @Param("deadline") boolean deadline,
            @Param("from") Instant from,
            @Param("before") Instant before);

    /** How many go by themselves from then on, and before then. */
    long countExpiring(
            @Param("keys") List<TaskFilter.Key> keys, @Param("from") Instant from, @Param("before") Instant before);
}
