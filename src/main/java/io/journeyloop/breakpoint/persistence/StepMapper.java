package io.journeyloop.breakpoint.persistence;

import io.journeyloop.breakpoint.BreakpointId;
import io.journeyloop.breakpoint.Step;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What happened to breakpoints. */
@Mapper
public interface StepMapper {

    void insert(@Param("rows") Collection<Step> rows);

    /** In order. */
    List<Step> of(BreakpointId breakpointId);
}
