package io.journeyloop.customer;

import io.journeyloop.staff.Masking;
import org.jspecify.annotations.Nullable;

/** Whom something is about, as other systems may read it; both null where the customer is not known. */
public record MaskedCustomer(@Nullable String customerNo, @Nullable String customerName) {

    public static MaskedCustomer of(@Nullable Customer customer) {
        return customer == null
                ? new MaskedCustomer(null, null)
                : new MaskedCustomer(customer.customerNo(), Masking.name(customer.name()));
    }

    /** The number alone: a log shows no personal data. */
    @Override
    public String toString() {
        return "MaskedCustomer[" + customerNo + "]";
    }
}
