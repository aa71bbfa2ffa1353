package io.journeyloop.staff.persistence;

import io.journeyloop.staff.Branch;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Branches. */
@Mapper
public interface BranchMapper {

    @Nullable
    Branch find(@Param("no") String no);

    List<Branch> all();

    void save(Branch branch);
}
