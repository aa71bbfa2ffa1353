package io.journeyloop.breakpoint.persistence;

import io.journeyloop.customer.CustomerId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** The assets of those who broke off, each customer once at a place; written by folding alone. */
@Mapper
public interface BreakpointValueMapper {

    /** What counts for a customer at a place: the most of the open breakpoints there. */
    record CustomerValue(String branchNo, String journeyKey, String touchpoint, CustomerId customerId, BigDecimal aum) {
        @Override
        public String toString() {
            return "CustomerValue[" + branchNo + ", " + journeyKey + ", " + touchpoint + "]";
        }
    }

    /** Of all customers at a place. */
    record PlaceValue(String branchNo, String journeyKey, String touchpoint, BigDecimal aum) {}

    /** Makes those that there are none of, worth nothing, and locks all until commit, in that order. */
    void hold(@Param("values") List<CustomerValue> values);

    /** As they are kept, locked. */
    List<CustomerValue> held(@Param("values") List<CustomerValue> values);

    /** As the open breakpoints of those customers say. */
    List<CustomerValue> ofOpen(@Param("customerIds") Collection<CustomerId> customerIds);

    void save(@Param("values") List<CustomerValue> values);

    /** Takes away those of these that are worth nothing. */
    void dropNoughts(@Param("values") List<CustomerValue> values);

    void add(@Param("values") List<PlaceValue> values);

    /** By place. */
    List<PlaceValue> values(@Param("branch") @Nullable String branch, @Param("journey") @Nullable String journey);

    void dropAllCustomers();

    void dropAll();
}
