package io.journeyloop.journey;

import io.journeyloop.customer.CustomerId;
import io.journeyloop.journey.Launch.State;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Says what a launch would come to now; nothing is written. */
@Component
class LaunchRehearsal {

    private static final int CHUNK = 1000;

    private final LaunchTargets targets;
    private final ReentryCheck reentry;
    private final LaunchContext context;
    private final Clock clock;

    LaunchRehearsal(LaunchTargets targets, ReentryCheck reentry, LaunchContext context, Clock clock) {
        this.targets = targets;
        this.reentry = reentry;
        this.context = context;
        this.clock = clock;
    }

    Launch of(JourneyMap map, LaunchRequest request, String person) {
        context.checked(map, request);
        LaunchTargets.Target target = targets.of(request);
        Map<String, Integer> refused = new TreeMap<>();
        int total = target.unknown();
        int entering = 0;
        for (List<CustomerId> chunk = target.next(CHUNK); !chunk.isEmpty(); chunk = target.next(CHUNK)) {
            List<CustomerId> forbidden = reentry.forbidden(map, chunk);
            total += chunk.size();
            entering += chunk.size() - forbidden.size();
            if (!forbidden.isEmpty()) {
                refused.merge(ReentryCheck.reason(map), forbidden.size(), Integer::sum);
            }
        }
        if (target.unknown() > 0) {
            refused.put(LaunchProgress.UNKNOWN_CUSTOMER, target.unknown());
        }
        Instant now = clock.instant();
        return new Launch(
                null,
                map.key(),
                map.versionId(),
                target.description(),
                State.COMPLETED,
                total,
                entering,
                refused,
                person,
                now,
                now,
                null);
    }
}
