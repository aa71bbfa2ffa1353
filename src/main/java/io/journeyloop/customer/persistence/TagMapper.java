package io.journeyloop.customer.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Customers' tags. */
@Mapper
public interface TagMapper {

    void add(@Param("customerId") long customerId, @Param("tag") String tag, @Param("since") Instant since);

    void addToMany(
            @Param("customerIds") Collection<Long> customerIds,
            @Param("tag") String tag,
            @Param("since") Instant since);

    int remove(@Param("customerId") long customerId, @Param("tag") String tag);

    List<String> of(@Param("customerId") long customerId);
}
