package io.journeyloop.journey;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.persistence.LaunchMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One transaction of a launch: some customers enter together, with few statements. */
@Component
class LaunchGroup {

    private final LaunchMapper launches;
    private final EntryGates gates;
    private final ReentryCheck reentry;
    private final LaunchEntries entries;
    private final JourneyModels models;
    private final LaunchContext context;

    LaunchGroup(
            LaunchMapper launches,
            EntryGates gates,
            ReentryCheck reentry,
            LaunchEntries entries,
            JourneyModels models,
            LaunchContext context) {
        this.launches = launches;
        this.gates = gates;
        this.reentry = reentry;
        this.entries = entries;
        this.models = models;
        this.context = context;
    }

    /**
     * Lets the next customers of a launch enter.
     *
     * @param size how many at most
     * @return how many were dealt with
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int run(LaunchMapper.LaunchRow launch, int size) {
        List<CustomerId> claimed = launches.claim(launch.id(), size);
        if (claimed.isEmpty()) {
            return 0;
        }
        JourneyMap map = models.map(launch.versionId());
        List<CustomerId> forbidden = reentry.forbidden(map, claimed, gates.pass(map, claimed));
        if (!forbidden.isEmpty()) {
            launches.refused(launch.id(), forbidden, ReentryCheck.reason(map));
        }
        List<CustomerId> entering = new ArrayList<>(claimed);
        entering.removeAll(new HashSet<>(forbidden));
        if (!entering.isEmpty()) {
            entries.enter(map, entering, context.of(map, launch.context()));
            launches.entered(launch.id(), entering);
        }
        return claimed.size();
    }

    /** Refuses the next customer for a failure of his own, so that he doesn't hold up the others. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refuseNext(LaunchMapper.LaunchRow launch, String reason) {
        List<CustomerId> claimed = launches.claim(launch.id(), 1);
        if (!claimed.isEmpty()) {
            launches.refused(launch.id(), claimed, reason);
        }
    }
}
