package io.journeyloop.customer.persistence;

import io.journeyloop.customer.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Customers' tags. */
@Mapper
public interface TagMapper {

    void add(@Param("customerId") CustomerId customerId, @Param("tag") String tag, @Param("since") Instant since);

    void addToMany(
            @Param("customerIds") Collection<CustomerId> customerIds,
            @Param("tag") String tag,
            @Param("since") Instant since);

    int remove(@Param("customerId") CustomerId customerId, @Param("tag") String tag);

    /** A customer's tag. */
    record Tagged(CustomerId customerId, String tag) {}

    /** Each customer's tags in alphabetical order. */
    List<Tagged> of(@Param("customerIds") Collection<CustomerId> customerIds);
}
