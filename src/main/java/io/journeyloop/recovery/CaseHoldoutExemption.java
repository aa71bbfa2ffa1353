package io.journeyloop.recovery;

import io.journeyloop.breakpoint.HoldoutExemption;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import io.journeyloop.journey.JourneyInstance;
import io.journeyloop.recovery.persistence.CaseMapper;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A customer with an open case, and whoever is in the closed loop itself, is never held back from a follow-up. */
@Component
class CaseHoldoutExemption implements HoldoutExemption {

    private final CaseMapper cases;
    private final RecoverySettings settings;

    CaseHoldoutExemption(CaseMapper cases, RecoverySettings settings) {
        this.cases = cases;
        this.settings = settings;
    }

    @Override
    public Set<InstanceId> among(Collection<JourneyInstance> instances) {
        List<CustomerId> customers = instances.stream()
                .map(JourneyInstance::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<CustomerId> withCase = new HashSet<>(customers.isEmpty() ? List.of() : cases.customersUnderWay(customers));
        return instances.stream()
                .filter(one -> one.key().equals(settings.journey()) || withCase.contains(one.customerId()))
                .map(JourneyInstance::id)
                .collect(Collectors.toSet());
    }
}
