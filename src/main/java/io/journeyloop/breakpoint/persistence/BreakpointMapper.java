package io.journeyloop.breakpoint.persistence;

import io.journeyloop.breakpoint.Breakpoint;
import io.journeyloop.breakpoint.BreakpointQuery;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Breakpoints. */
@Mapper
public interface BreakpointMapper {

    /** Inserts all in one statement; their ids are the database's. */
    void insert(@Param("rows") Collection<Breakpoint> rows);

    /** Writes kind, status, follow-up and closing. */
    void update(Breakpoint breakpoint);

    @Nullable
    Breakpoint find(long id);

    /** Locks it until commit. */
    @Nullable
    Breakpoint lock(long id);

    /** Open and reconnecting ones of those instances, locked until commit. */
    List<Breakpoint> lockOpenOf(@Param("instanceIds") Collection<Long> instanceIds);

    List<Breakpoint> ofInstance(long instanceId);

    List<Breakpoint> ofCustomer(@Param("customerId") long customerId, @Param("limit") int limit);

    List<Breakpoint> page(BreakpointQuery query);

    long count(BreakpointQuery query);
}
