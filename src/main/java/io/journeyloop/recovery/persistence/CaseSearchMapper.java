package io.journeyloop.recovery.persistence;

import io.journeyloop.journey.InstanceId;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Finds the journey instances of cases by what people call the case. */
@Mapper
public interface CaseSearchMapper {

    List<InstanceId> instances(@Param("prefix") String prefix, @Param("limit") int limit);
}
