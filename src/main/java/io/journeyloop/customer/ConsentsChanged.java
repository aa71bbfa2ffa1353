package io.journeyloop.customer;

import java.util.Set;

/** What these customers allow their data to be used for has changed; published in the transaction that changed it. */
public record ConsentsChanged(Set<CustomerId> customerIds) {

    public ConsentsChanged {
        customerIds = Set.copyOf(customerIds);
    }
}
