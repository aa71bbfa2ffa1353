package io.journeyloop.customer.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Lifecycle;
import io.journeyloop.customer.ValueTier;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Customers' rows. */
@Mapper
public interface CustomerMapper {

    /** From what AUM on a tier begins. */
    record TierBound(ValueTier tier, BigDecimal minAum) {}

    record NumberedId(CustomerId id, String customerNo) {}

    List<TierBound> tierBounds();

    @Nullable
    CustomerRow byId(@Param("id") CustomerId id);

    @Nullable
    CustomerRow byNo(@Param("no") String no);

    List<CustomerRow> byIds(@Param("ids") Collection<CustomerId> ids);

    List<CustomerRow> byPhone(@Param("phone") String phone, @Param("most") int most);

    List<CustomerRow> byPhoneEnd(
            @Param("end") String end, @Param("branch") @Nullable String branch, @Param("most") int most);

    List<NumberedId> idsByNo(@Param("nos") Collection<String> nos);

    /** Those of the numbers that were made with this receipt. */
    List<NumberedId> madeIn(@Param("receipt") String receipt, @Param("nos") Collection<String> nos);

    /** In the order of their numbers, so that two savers of the same customers wait for each other and never lock up. */
    List<CustomerRow> lockByNos(@Param("nos") Collection<String> nos);

    /** Makes those whose numbers are new; the receipt tells which they were. */
    void insertNew(@Param("rows") List<CustomerRow> rows, @Param("receipt") String receipt);

    /** Changes those that are there; somebody who is not is made, with this receipt. */
    void upsert(@Param("rows") List<CustomerRow> rows, @Param("receipt") @Nullable String receipt);

    /** The first whose number begins so, by number; a range of an index. */
    List<CustomerId> idsByNumber(
            @Param("prefix") String prefix, @Param("branch") @Nullable String branch, @Param("limit") int limit);

    /** The first whose name begins so, by name; a range of an index. */
    List<CustomerId> idsByName(
            @Param("prefix") String prefix, @Param("branch") @Nullable String branch, @Param("limit") int limit);

    List<CustomerId> idsByPhone(
            @Param("phone") String phone, @Param("branch") @Nullable String branch, @Param("limit") int limit);

    void changeStatus(
            @Param("id") CustomerId id,
            @Param("status") Lifecycle status,
            @Param("openedAt") @Nullable Instant openedAt,
            @Param("now") Instant now);
}
