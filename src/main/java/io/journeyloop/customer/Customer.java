package io.journeyloop.customer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A retail customer. Holds personal data: show it masked ({@code staff.Masking}), never log it.
 *
 * @param customerNo the number the bank knows the customer by
 * @param aum assets under management in the bank's currency; null where unknown
 * @param riskRating {@code R1} (lowest) to {@code R5}
 * @param attributes whatever else a file told, by column
 */
public record Customer(
        CustomerId id,
        String customerNo,
        @Nullable String name,
        @Nullable String phone,
        String branchNo,
        @Nullable String gender,
        @Nullable Integer age,
        @Nullable String occupation,
        @Nullable String maritalStatus,
        @Nullable String education,
        @Nullable BigDecimal aum,
        ValueTier tier,
        @Nullable String riskRating,
        @Nullable Instant openedAt,
        Lifecycle lifecycle,
        Map<String, String> attributes,
        Instant createdAt,
        Instant updatedAt) {

    /** The number alone: a log shows no personal data. */
    @Override
    public String toString() {
        return "Customer[" + customerNo + "]";
    }
}
