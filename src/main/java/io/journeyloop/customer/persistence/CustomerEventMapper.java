package io.journeyloop.customer.persistence;

import io.journeyloop.customer.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** What happened to customers. */
@Mapper
public interface CustomerEventMapper {

    /** A type of event of a customer: when it first and when it last occurred. */
    record TypeSpan(CustomerId customerId, String type, Instant first, Instant last) {}

    /** Writes those whose event id is unknown; leaves the others alone. */
    void insertNew(
            @Param("rows") List<CustomerEventRow> rows,
            @Param("receipt") String receipt,
            @Param("recordedAt") Instant recordedAt);

    /** Which of these were written under that receipt. */
    List<String> written(@Param("eventIds") Collection<String> eventIds, @Param("receipt") String receipt);

    /** Which of these are recorded. */
    List<String> known(@Param("eventIds") Collection<String> eventIds);

    List<CustomerEventRow> of(@Param("customerId") CustomerId customerId, @Param("limit") int limit);

    List<CustomerEventRow> between(
            @Param("customerId") CustomerId customerId,
            @Param("types") Collection<String> types,
            @Param("from") Instant from,
            @Param("to") Instant to);

    /** By customer and type, when it first and when it last occurred. */
    List<TypeSpan> spans(@Param("customerIds") Collection<CustomerId> customerIds);

    /** The types among the newest so many events. */
    List<String> recentTypes(@Param("among") int among);

    boolean happened(
            @Param("customerId") CustomerId customerId,
            @Param("type") String type,
            @Param("from") Instant from,
            @Param("to") Instant to);
}
