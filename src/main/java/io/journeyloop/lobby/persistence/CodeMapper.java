package io.journeyloop.lobby.persistence;

import io.journeyloop.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Codes on customers' phones. */
@Mapper
public interface CodeMapper {

    /** A code that is good. */
    record Good(long id, CustomerId customerId) {}

    void insert(
            @Param("code") String code,
            @Param("customerId") CustomerId customerId,
            @Param("expiresAt") Instant expiresAt);

    /** How many a customer asked for that would be good, used or not. */
    int countRecent(@Param("customerId") CustomerId customerId, @Param("now") Instant now);

    /** Makes a customer's earlier codes useless. */
    void spend(@Param("customerId") CustomerId customerId, @Param("now") Instant now);

    List<Good> good(@Param("code") String code, @Param("now") Instant now);

    /** @return 0 where it was used before */
    int use(@Param("id") long id, @Param("now") Instant now);

    int purge(@Param("before") Instant before);
}
