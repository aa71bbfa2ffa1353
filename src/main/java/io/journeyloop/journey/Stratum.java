package io.journeyloop.journey;

import io.journeyloop.customer.Customer;
import org.jspecify.annotations.Nullable;

/** The kind of customer that a journey instance is of, as it is on the way in: what mixes of customers are compared by. */
final class Stratum {

    /** The customer is not known. */
    static final String UNKNOWN = "";

    private Stratum() {}

    static String of(@Nullable Customer customer) {
        return customer == null
                ? UNKNOWN
                : customer.tier().slug() + "/" + customer.lifecycle().slug();
    }
}
