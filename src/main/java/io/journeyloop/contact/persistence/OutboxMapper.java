package io.journeyloop.contact.persistence;

import io.journeyloop.contact.OutboxMessage;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Messages for the bank's gateways. */
@Mapper
public interface OutboxMapper {

    void insert(OutboxMessage message);

    /** Messages with a higher id, in order. */
    List<OutboxMessage> after(@Param("id") long id, @Param("limit") int limit);

    @Nullable
    OutboxMessage find(long id);

    /** Marks it delivered and forgets its parameters, unless it is already; the affected-row count isn't reliable and isn't used. */
    void delivered(@Param("id") long id, @Param("at") Instant at);
}
