package io.journeyloop.worklist.persistence;

import io.journeyloop.staff.Role;
import io.journeyloop.worklist.FormField;
import io.journeyloop.worklist.TaskRow;
import io.journeyloop.worklist.TaskState;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as stored.
 *
 * @param queue the branch whose people may take it, {@value #BANK} for anybody of the role
 * @param sortAt the earlier deadline, or when the task came
 */
public record TaskRecord(
        String id,
        long instanceId,
        @Nullable Long customerId,
        String journeyKey,
        String processKey,
        String element,
        String taskName,
        String touchpoint,
        String roleSlug,
        String branchNo,
        String queue,
        @Nullable String assignee,
        TaskState state,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant legalDueAt,
        Instant sortAt,
        String outcomes,
        String leavingOutcomes,
        @Nullable String script,
        @Nullable String offer,
        String formFields,
        @Nullable String outcome,
        @Nullable String finishedBy,
        @Nullable Instant finishedAt,
        @Nullable String scriptVersion,
        @Nullable String channel,
        @Nullable Instant expiresAt) {

    /** The queue of tasks that belong to no branch. */
    public static final String BANK = "*";

    public TaskRow row() {
        return new TaskRow(
                id,
                instanceId,
                customerId,
                journeyKey,
                processKey,
                element,
                taskName,
                touchpoint,
                Role.find(roleSlug).orElse(Role.CX_MANAGER),
                branchNo,
                queue.equals(BANK),
                assignee,
                state,
                createdAt,
                dueAt,
                legalDueAt,
                list(outcomes),
                list(leavingOutcomes),
                script,
                offer,
                FormField.parse(formFields),
                outcome,
                finishedBy,
                finishedAt,
                scriptVersion,
                channel,
                expiresAt);
    }

    public static TaskRecord of(TaskRow row) {
        Instant deadline = row.deadline();
        return new TaskRecord(
                row.id(),
                row.instanceId(),
                row.customerId(),
                row.journeyKey(),
                row.processKey(),
                row.element(),
                row.name(),
                row.touchpoint(),
                row.role().slug(),
                row.branchNo(),
                row.bankWide() ? BANK : row.branchNo(),
                row.assignee(),
                row.state(),
                row.createdAt(),
                row.dueAt(),
                row.legalDueAt(),
                deadline == null ? row.createdAt() : deadline,
                String.join(",", row.outcomes()),
                String.join(",", row.leavingOutcomes()),
                row.script(),
                row.offer(),
                FormField.write(row.formFields()),
                row.outcome(),
                row.finishedBy(),
                row.finishedAt(),
                row.scriptVersion(),
                row.channel(),
                row.expiresAt());
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }
}
