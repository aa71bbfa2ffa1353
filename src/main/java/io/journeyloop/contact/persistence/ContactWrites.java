package io.journeyloop.contact.persistence;

import io.journeyloop.contact.Contact;
import io.journeyloop.contact.ContactId;
import io.journeyloop.contact.ContactState;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.worklist.TaskId;
import java.time.Instant;
import java.util.Collection;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** All that changes contacts: the contact writer's alone. Each statement says from which states. */
@Mapper
public interface ContactWrites {

    void insert(@Param("key") NewId key, @Param("contact") Contact contact);

    /** Writes what was decided on a contact or told of it; 0 where it no longer stands where it did. */
    int update(@Param("contact") Contact contact, @Param("from") ContactState from);

    /** Writes what came of a contact, be it that its gateway has told something else meanwhile; 0 where it is over. */
    int answer(Contact contact);

    void wake(@Param("customerId") CustomerId customerId, @Param("priority") int priority, @Param("now") Instant now);

    void wakePaused(@Param("customerId") CustomerId customerId, @Param("now") Instant now);

    void postpone(@Param("id") ContactId id, @Param("dueAt") Instant dueAt);

    void putOff(@Param("id") ContactId id, @Param("dueAt") Instant dueAt);

    void link(@Param("id") ContactId id, @Param("taskId") TaskId taskId);

    void unlink(TaskId taskId);

    void setConverted(@Param("assignmentIds") Collection<Long> assignmentIds, @Param("at") Instant at);
}
