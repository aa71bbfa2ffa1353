package io.journeyloop.worklist.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.worklist.Task;
import io.journeyloop.worklist.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Tasks: written in the engine's transaction by {@code worklist.TaskWriter} alone, read by index ranges. */
@Mapper
public interface TaskMapper {

    /** @param worth where the customer's value puts it among those due at the same time; 0 first */
    default void insert(Task task, int worth) {
        insertRow(TaskRow.of(task), worth);
    }

    void insertRow(@Param("task") TaskRow task, @Param("worth") int worth);

    /**
     * Stores what a transition made of a task, where the state, who has it and a deadline that moves are still as read.
     *
     * @param answers what was filled in, as JSON; null leaves what is there
     * @return whether it was stored
     */
    default boolean save(Task before, Task after, @Nullable String answers) {
        boolean moved = !Objects.equals(before.dueAt(), after.dueAt());
        return update(TaskRow.of(before), TaskRow.of(after), answers, moved) == 1;
    }

    int update(
            @Param("before") TaskRow before,
            @Param("after") TaskRow after,
            @Param("answers") @Nullable String answers,
            @Param("moved") boolean moved);

    /** Changes what a task under way asks of whom; not when it came, when it is due and who has it. */
    default void askAnew(Task task) {
        askAnewRow(TaskRow.of(task));
    }

    void askAnewRow(TaskRow task);

    default @Nullable Task find(TaskId id) {
        TaskRow row = row(id);
        return row == null ? null : row.toTask();
    }

    @Nullable
    TaskRow row(@Param("id") TaskId id);

    List<TaskRow> rows(@Param("ids") Collection<TaskId> ids);

    /** Those of these that are under way, locked until commit. */
    List<TaskRow> lock(@Param("ids") Collection<TaskId> ids);

    /** Those of a journey instance that are under way, locked until commit. */
    List<TaskRow> lockUnderWay(@Param("instanceId") InstanceId instanceId);

    void expires(@Param("id") TaskId id, @Param("at") Instant at);

    void saveLegalDue(@Param("instanceId") InstanceId instanceId, @Param("at") Instant at);

    @Nullable
    Instant legalDue(@Param("instanceId") InstanceId instanceId);

    record LegalDue(InstanceId instanceId, Instant at) {}

    /** Of those journey instances that have one. */
    List<LegalDue> legalDues(@Param("instanceIds") Collection<InstanceId> instanceIds);

    void moveLegalDue(@Param("ids") List<TaskId> ids, @Param("at") Instant at);

    /**
     * Gives tasks of a journey instance to a customer of that worth: all that are over, and of those under way these, which
     * go to the branch as well.
     */
    void match(
            @Param("instanceId") InstanceId instanceId,
            @Param("ids") List<TaskId> ids,
            @Param("customerId") CustomerId customerId,
            @Param("branchNo") BranchNo branchNo,
            @Param("worth") int worth);

    List<TaskRow> ofCustomer(@Param("customerId") CustomerId customerId, @Param("limit") int limit);

    List<TaskRow> openOfAll(@Param("instanceIds") Collection<InstanceId> instanceIds);

    List<TaskRow> openOf(@Param("instanceId") InstanceId instanceId);

    List<TaskId> idsOf(@Param("instanceIds") Collection<InstanceId> instanceIds);

    List<TaskRow> openOfCustomers(@Param("customerIds") Collection<CustomerId> customerIds);
}
