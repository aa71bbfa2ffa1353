package io.journeyloop.customer.persistence;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.Lifecycle;
import io.journeyloop.customer.ValueTier;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A customer as stored: the attributes as JSON, the status without what follows from time. */
public record CustomerRow(
        @Nullable CustomerId id,
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
        Lifecycle status,
        @Nullable String attributes,
        Instant createdAt,
        Instant updatedAt) {

    @Override
    public String toString() {
        return "CustomerRow[" + customerNo + "]";
    }
}
