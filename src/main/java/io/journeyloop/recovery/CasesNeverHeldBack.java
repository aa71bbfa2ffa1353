package io.journeyloop.recovery;

import io.journeyloop.breakpoint.NeverHeldBack;
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
class CasesNeverHeldBack implements NeverHeldBack {

    private final CaseMapper cases;
    private final RecoverySettings settings;

    CasesNeverHeldBack(CaseMapper cases, RecoverySettings settings) {
        this.cases = cases;
        this.settings = settings;
    }

    @Override
    public Set<Long> among(Collection<JourneyInstance> passages) {
        List<Long> customers = passages.stream()
                .map(JourneyInstance::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<Long> withCase = new HashSet<>(customers.isEmpty() ? List.of() : cases.customersUnderWay(customers));
        return passages.stream()
                .filter(one -> one.key().equals(settings.journey()) || withCase.contains(one.customerId()))
                .map(JourneyInstance::id)
                .collect(Collectors.toSet());
    }
}
