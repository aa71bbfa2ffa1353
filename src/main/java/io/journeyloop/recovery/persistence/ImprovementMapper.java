package io.journeyloop.recovery.persistence;

import io.journeyloop.recovery.Improvement;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Improvements and the cases that joined them. */
@Mapper
public interface ImprovementMapper {

    /** Raises it, or touches the one that is there; one statement, so two at once make one. */
    void raise(
            @Param("touchpoint") String touchpoint,
            @Param("reason") String reason,
            @Param("by") String by,
            @Param("at") Instant at,
            @Param("note") @Nullable String note);

    Improvement find(@Param("touchpoint") String touchpoint, @Param("reason") String reason);

    void join(@Param("id") long id, @Param("caseNos") Collection<String> caseNos);

    List<Improvement> page(@Param("touchpoint") @Nullable String touchpoint, @Param("limit") int limit);
}
