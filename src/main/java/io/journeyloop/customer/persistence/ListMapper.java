package io.journeyloop.customer.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.CustomerList;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Lists of customers. */
@Mapper
public interface ListMapper {

    void insert(@Param("key") String key, @Param("name") String name, @Param("at") Instant at, @Param("by") String by);

    @Nullable
    Long id(@Param("key") String key);

    void add(@Param("listId") long listId, @Param("customerIds") Collection<CustomerId> customerIds);

    List<CustomerId> ids(@Param("listId") long listId, @Param("after") long after, @Param("limit") int limit);

    @Nullable
    CustomerList find(@Param("key") String key);

    List<CustomerList> recent(@Param("limit") int limit);
}
