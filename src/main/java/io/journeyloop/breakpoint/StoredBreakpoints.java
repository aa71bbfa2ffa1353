package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.BreakpointMapper;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.InstanceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** As they are stored. */
@Component
@Transactional(readOnly = true)
class StoredBreakpoints implements InternalBreakpoints {

    private final BreakpointMapper mapper;

    StoredBreakpoints(BreakpointMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Set<CustomerId> customersWithOpen(Collection<CustomerId> customerIds) {
        return customerIds.isEmpty() ? Set.of() : Set.copyOf(mapper.customersWithOpen(customerIds));
    }

    @Override
    public List<Breakpoint> of(InstanceId instanceId) {
        return mapper.ofInstance(instanceId);
    }

    @Override
    public List<ArmCount> effect(
            @Nullable String journey, @Nullable String branch, Instant from, Instant to, Duration within) {
        return mapper.arms(journey, branch, from, to.minus(within), within.toSeconds());
    }
}
