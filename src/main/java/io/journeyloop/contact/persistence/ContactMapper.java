package io.journeyloop.contact.persistence;

import io.journeyloop.common.Channel;
import io.journeyloop.contact.Contact;
import io.journeyloop.contact.ContactId;
import io.journeyloop.contact.ContactPurpose;
import io.journeyloop.contact.ContactState;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.staff.BranchNo;
import io.journeyloop.worklist.TaskId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Contacts as they stand, and the locks under which they are decided; {@link ContactWrites} changes them. */
@Mapper
public interface ContactMapper {

    /**
     * A contact that went out, or a marketing contact that waits, as the policy's history needs it.
     *
     * @param settledAt for one that waits, when it is due
     */
    record Past(
            ContactId id,
            CustomerId customerId,
            ContactPurpose purpose,
            Channel channel,
            ContactState state,
            Instant settledAt,
            @Nullable String outcome,
            @Nullable Instant convertedAt,
            int priority,
            Instant windowEnd) {}

    /** A due contact, locked by this transaction. */
    record Due(ContactId id, @Nullable CustomerId customerId, @Nullable String executionId, int priority) {}

    /** A contact that is an open task. */
    record Call(ContactId contactId, @Nullable CustomerId customerId, TaskId taskId, BranchNo branchNo) {}

    /** A contact of an instance that waits for its lawful minute. */
    record Held(InstanceId instanceId, String touchpoint, Instant dueAt) {}

    /**
     * Holds customers' contacts until commit, in that order; waits for whoever holds them now.
     *
     * @param rows the numbers of the customers, nought for those whom nobody knows
     */
    void lock(@Param("rows") List<Long> rows, @Param("at") Instant at);

    @Nullable
    Contact find(ContactId id);

    /** The contact that an execution waits for. */
    @Nullable
    Contact waitingOf(String executionId);

    List<Contact> ofCustomer(@Param("customerId") CustomerId customerId, @Param("limit") int limit);

    /** What of those customers' contacts went out since then, and marketing that waits unpaused; oldest first. */
    List<Past> past(@Param("customerIds") Collection<CustomerId> customerIds, @Param("since") Instant since);

    /** Due contacts, locked and skipping those that others hold; by due minute, then the higher priority. */
    List<Due> claimDue(@Param("now") Instant now, @Param("limit") int limit);

    /** Locks one waiting contact; null where others hold it or it no longer waits. */
    @Nullable
    Due claim(ContactId id);

    @Nullable
    Instant earliestDue();

    /** Those of the journey instances that have a contact which is given to staff and is no task yet. */
    List<InstanceId> handedTo(@Param("instanceIds") Collection<InstanceId> instanceIds);

    /**
     * The latest contact of that instance that was given to staff by that process, is not linked to a task and has not
     * reached the customer yet; one of that touchpoint goes before the others.
     */
    @Nullable
    Contact undone(
            @Param("instanceId") InstanceId instanceId,
            @Param("processKey") String processKey,
            @Param("touchpoint") String touchpoint,
            @Param("now") Instant now,
            @Param("reached") Collection<String> reached);

    @Nullable
    Contact ofTask(TaskId taskId);

    /** The contacts of those customers that are open tasks, taken off for the time being or not. */
    List<Call> calls(@Param("customerIds") Collection<CustomerId> customerIds);

    /** Calls that are off the worklist for good and whose journey has not been told. */
    List<ContactId> takenOff(@Param("now") Instant now, @Param("limit") int limit);

    /** Locks one of those; answers its task, null where others have it. */
    @Nullable
    TaskId claimTakenOff(ContactId id);

    /** The latest contact of a wave's assignment that went out. */
    @Nullable
    Contact latestOf(long assignmentId);

    /** The latest digital contacts of those customers sent since that instant, one a customer. */
    List<Contact> latestSent(@Param("customerIds") Collection<CustomerId> customerIds, @Param("since") Instant since);

    List<Held> held(@Param("instanceIds") Collection<InstanceId> instanceIds);
}
