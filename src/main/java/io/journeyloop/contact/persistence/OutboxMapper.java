package io.journeyloop.contact.persistence;

import io.journeyloop.contact.ContactId;
import io.journeyloop.contact.OutboxMessage;
import io.journeyloop.contact.OutboxState;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Messages for the bank's gateways. */
@Mapper
public interface OutboxMapper {

    void insert(OutboxMessage message);

    /** Messages with a higher id, in order; of one state or channel alone where they are given. */
    List<OutboxMessage> after(
            @Param("id") long id,
            @Param("state") @Nullable OutboxState state,
            @Param("channel") @Nullable String channel,
            @Param("limit") int limit);

    /** The contact that a message is of; null where there is no such message. */
    @Nullable
    ContactId contactOf(long id);

    @Nullable
    OutboxMessage lock(long id);

    /** Writes where the message stands; the affected-row count isn't reliable and isn't used. */
    void update(OutboxMessage message);
}
