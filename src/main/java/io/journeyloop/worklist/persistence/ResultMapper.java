package io.journeyloop.worklist.persistence;

import io.journeyloop.worklist.TaskId;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Results that may still be taken back, and half-filled forms. */
@Mapper
public interface ResultMapper {

    void insert(ResultRow result);

    /** Takes the result; whoever gets 1 decides what becomes of it. */
    int take(@Param("taskId") TaskId taskId);

    @Nullable
    ResultRow find(@Param("taskId") TaskId taskId);

    List<ResultRow> ofPerson(@Param("who") String who);

    List<ResultRow> due(@Param("now") Instant now, @Param("limit") int limit);

    @Nullable
    Instant next();

    void later(@Param("taskId") TaskId taskId, @Param("at") Instant at);

    void saveDraft(
            @Param("taskId") TaskId taskId,
            @Param("who") String who,
            @Param("answers") String answers,
            @Param("at") Instant at);

    void markReturned(@Param("taskId") TaskId taskId, @Param("who") String who);

    @Nullable
    DraftRow draft(@Param("taskId") TaskId taskId, @Param("who") String who);

    void dropDrafts(@Param("taskId") TaskId taskId);
}
