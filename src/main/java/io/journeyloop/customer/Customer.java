package io.journeyloop.customer;

import io.journeyloop.staff.BranchNo;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A retail customer. Holds personal data: show it masked ({@code staff.Masking}), never log it.
 *
 * @param customerNo the number the bank knows the customer by
 * @param attributes whatever else a file told, by column
 */
public record Customer(
        CustomerId id,
        String customerNo,
        PersonalDetails person,
        BranchNo branchNo,
        BankingDetails banking,
        Map<String, String> attributes,
        Instant createdAt,
        Instant updatedAt) {

    public @Nullable String name() {
        return person.name();
    }

    public @Nullable String phone() {
        return person.phone();
    }

    public @Nullable String gender() {
        return person.gender();
    }

    public @Nullable Integer age() {
        return person.age();
    }

    public @Nullable String occupation() {
        return person.occupation();
    }

    public @Nullable String maritalStatus() {
        return person.maritalStatus();
    }

    public @Nullable String education() {
        return person.education();
    }

    public @Nullable BigDecimal aum() {
        return banking.aum();
    }

    public ValueTier tier() {
        return banking.tier();
    }

    public @Nullable String riskRating() {
        return banking.riskRating();
    }

    public @Nullable Instant openedAt() {
        return banking.openedAt();
    }

    public Lifecycle lifecycle() {
        return banking.lifecycle();
    }

    /** The number alone: a log shows no personal data. */
    @Override
    public String toString() {
        return "Customer[" + customerNo + "]";
    }
}
