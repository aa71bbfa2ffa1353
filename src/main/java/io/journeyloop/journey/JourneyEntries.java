package io.journeyloop.journey;

import io.journeyloop.common.Problem;
import io.journeyloop.customer.Customer;
import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.persistence.InstanceMapper;
import io.journeyloop.journey.persistence.InstanceMapper.NewInstance;
import io.journeyloop.staff.BranchNo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Lets one customer enter a journey, in the caller's transaction. */
@Component
class JourneyEntries {

    private final JourneyModels models;
    private final InstanceMapper mapper;
    private final InstanceIds ids;
    private final EntryPermission permission;
    private final Happening happening;
    private final InstanceStarts starts;
    private final Clock clock;

    JourneyEntries(
            JourneyModels models,
            InstanceMapper mapper,
            InstanceIds ids,
            EntryPermission permission,
            Happening happening,
            InstanceStarts starts,
            Clock clock) {
        this.models = models;
        this.mapper = mapper;
        this.ids = ids;
        this.permission = permission;
        this.happening = happening;
        this.starts = starts;
        this.clock = clock;
    }

    /**
     * Nothing is written where it is refused.
     *
     * @return the instance's id
     * @throws Problem CONFLICT naming the re-entry rule that forbids it; NOT_FOUND for an unknown journey
     */
    InstanceId enter(
            @Nullable Customer customer,
            BranchNo branchNo,
            String key,
            Map<String, ? extends @Nullable Object> context) {
        CustomerId customerId = customer == null ? null : customer.id();
        JourneyMap map = models.latestMap(key);
        Instant now = clock.instant();
        if (customerId != null) {
            permission.require(map, customerId, now);
        }
        NewInstance row = new NewInstance(
                ids.next(),
                customerId,
                key,
                map.versionId(),
                branchNo,
                happening.time(now),
                EntryRule.of(map).guard(customerId, key),
                Stratum.of(customer));
        try {
            mapper.insert(List.of(row));
        } catch (DuplicateKeyException faster) {
            throw permission.inNow(map);
        }
        starts.start(List.of(row), models.latest(key).definitionId(), context);
        return row.id();
    }
}
