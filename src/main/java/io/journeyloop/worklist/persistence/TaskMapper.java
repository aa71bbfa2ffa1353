package io.journeyloop.worklist.persistence;

import io.journeyloop.worklist.TaskSort;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Tasks: written in the engine's transaction, read by index ranges. */
@Mapper
public interface TaskMapper {

    void insert(TaskRecord task);

    /** Changes what an open task asks of whom; not when it came, when it is due and who has it. */
    void askAnew(TaskRecord task);

    @Nullable
    TaskRecord find(@Param("id") String id);

    List<TaskRecord> page(
            @Param("f") TaskFilter filter,
            @Param("sort") TaskSort sort,
            @Param("limit") int limit,
            @Param("offset") int offset);

    long count(@Param("f") TaskFilter filter);

    /** How many tasks each filter fits, in one statement. */
    List<ViewCount> counts(@Param("filters") List<TaskFilter> filters);

    int claim(@Param("id") String id, @Param("who") String who);

    int release(@Param("id") String id, @Param("who") String who);

    int assign(@Param("id") String id, @Param("who") @Nullable String who);

    int finish(
            @Param("id") String id,
            @Param("outcome") String outcome,
            @Param("answers") @Nullable String answers,
            @Param("who") String who,
            @Param("at") Instant at,
            @Param("scriptVersion") @Nullable String scriptVersion);

    int finishForced(
            @Param("id") String id,
            @Param("outcome") String outcome,
            @Param("who") String who,
            @Param("at") Instant at);

    /** Takes an open task off the lists; 0 rows where somebody has just given its result. */
    int hold(@Param("id") String id);

    /** Puts a held task back; one that has a deadline of the bank's is not due before that instant. */
    void giveBack(@Param("id") String id, @Param("notDueBefore") Instant notDueBefore);

    void expires(@Param("id") String id, @Param("at") Instant at);

    int cancel(@Param("id") String id, @Param("at") Instant at);

    void saveLegalDue(@Param("instanceId") long instanceId, @Param("at") Instant at);

    @Nullable
    Instant legalDue(@Param("instanceId") long instanceId);

    void moveLegalDue(@Param("instanceId") long instanceId, @Param("at") Instant at);

    /** Where the customer's value puts a task among those due at the same time; 0 first. */
    void rank(@Param("id") String id, @Param("worth") int worth);

    void rankInstance(@Param("instanceId") long instanceId, @Param("worth") int worth);

    /** Gives all tasks of a journey instance to a customer, the open ones to the branch as well. */
    void match(
            @Param("instanceId") long instanceId,
            @Param("customerId") long customerId,
            @Param("branchNo") String branchNo);

    List<TaskRecord> ofCustomer(@Param("customerId") long customerId, @Param("limit") int limit);

    List<TaskRecord> openOfAll(@Param("instanceIds") Collection<Long> instanceIds);

    List<TaskRecord> openOf(@Param("instanceId") long instanceId);

    List<String> idsOf(@Param("instanceIds") Collection<Long> instanceIds);

    List<TaskRecord> openOfCustomers(@Param("customerIds") Collection<Long> customerIds);
}
