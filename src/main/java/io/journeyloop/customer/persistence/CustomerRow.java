package io.journeyloop.customer.persistence;

import io.journeyloop.customer.BankingDetails;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.customer.PersonalDetails;
import io.journeyloop.staff.BranchNo;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A customer as stored: the attributes as JSON, the lifecycle without what follows from time. */
public record CustomerRow(
        @Nullable CustomerId id,
        String customerNo,
        PersonalDetails person,
        BranchNo branchNo,
        BankingDetails banking,
        @Nullable String attributes,
        Instant createdAt,
        Instant updatedAt) {

    /** MyBatis makes nothing of a part that has no column filled. */
    public CustomerRow {
        person = Objects.requireNonNullElse(person, PersonalDetails.NONE);
    }

    @Override
    public String toString() {
        return "CustomerRow[" + customerNo + "]";
    }
}
