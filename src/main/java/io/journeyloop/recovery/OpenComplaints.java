package io.journeyloop.recovery;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.recovery.persistence.CaseMapper;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who waits for an answer to a complaint; asked in bulk by whoever decides what a customer is sent meanwhile. */
@Component
@Transactional(readOnly = true)
public class OpenComplaints {

    private final CaseMapper mapper;

    OpenComplaints(CaseMapper mapper) {
        this.mapper = mapper;
    }

    /** Those of the customers who have a complaint that is still worked on; one statement. */
    public Set<CustomerId> among(Collection<CustomerId> customerIds) {
        return customerIds.isEmpty() ? Set.of() : mapper.complainants(customerIds);
    }
}
