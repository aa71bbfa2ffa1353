package io.journeyloop.worklist;

import io.journeyloop.staff.Role;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work for a person.
 *
 * @param customerId null where the customer is not known yet
 * @param journeyKey the journey it serves
 * @param processKey the process that asks for it: the journey itself, or one that the journey calls
 * @param element the task's element in that process
 * @param name the task's name in the model; {@code journey.Labels} has it in the reader's language
 * @param touchpoint the journey's touchpoint it belongs to
 * @param branchNo the branch that takes care of the customer
 * @param bankWide whether anybody of the role may do it, whatever the branch
 * @param assignee the user name of who has taken it, or null
 * @param dueAt the internal deadline, or null
 * @param legalDueAt the deadline by regulation, or null
 * @param outcomes the ways to finish it, in the model's order
 * @param leavingOutcomes those by which the customer has left: they ask for no form
 * @param script key of what may be said, or null
 * @param offer what the customer was promised, or null
 * @param outcome how it was finished, or null while it is open
 * @param scriptVersion the version of the script shown to whoever finished it; null while it is open
 * @param channel how it reaches the customer; null where the model doesn't say
 * @param expiresAt when it goes by itself, undone; null where it stays
 */
public record TaskRow(
        String id,
        long instanceId,
        @Nullable Long customerId,
        String journeyKey,
        String processKey,
        String element,
        String name,
        String touchpoint,
        Role role,
        String branchNo,
        boolean bankWide,
        @Nullable String assignee,
        TaskState state,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant legalDueAt,
        List<String> outcomes,
        List<String> leavingOutcomes,
        @Nullable String script,
        @Nullable String offer,
        List<FormField> formFields,
        @Nullable String outcome,
        @Nullable String finishedBy,
        @Nullable Instant finishedAt,
        @Nullable String scriptVersion,
        @Nullable String channel,
        @Nullable Instant expiresAt) {

    /** The earlier of both deadlines, or null. */
    public @Nullable Instant deadline() {
        if (dueAt == null || legalDueAt == null) {
            return dueAt == null ? legalDueAt : dueAt;
        }
        return dueAt.isBefore(legalDueAt) ? dueAt : legalDueAt;
    }
}
