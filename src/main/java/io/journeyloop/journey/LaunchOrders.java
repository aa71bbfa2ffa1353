package io.journeyloop.journey;

import io.journeyloop.journey.persistence.LaunchWrites.NewLaunch;
import java.time.Clock;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Turns a wish to launch into a launch: what is said to the journey, who is to enter, and whether it is there already. */
@Component
class LaunchOrders {

    private final LaunchTargets targets;
    private final LaunchContext context;
    private final LaunchSettings settings;
    private final LaunchTwins twins;
    private final LaunchWriter writer;
    private final Clock clock;

    LaunchOrders(
            LaunchTargets targets,
            LaunchContext context,
            LaunchSettings settings,
            LaunchTwins twins,
            LaunchWriter writer,
            Clock clock) {
        this.targets = targets;
        this.context = context;
        this.settings = settings;
        this.twins = twins;
        this.writer = writer;
        this.clock = clock;
    }

    /** The id of the new launch, or of the one there is that is the same. */
    LaunchId order(JourneyMap map, LaunchRequest request, String person) {
        String said = context.checked(map, request);
        LaunchTargets.Target target = targets.of(request);
        String guard = LaunchTwins.guard(map.key(), request, person);
        Optional<LaunchId> same = twins.same(guard);
        if (same.isPresent()) {
            return same.get();
        }
        NewLaunch launch = new NewLaunch(
                map,
                target.description(),
                Launch.State.first(settings.secondPerson()),
                person,
                clock.instant(),
                guard,
                said);
        try {
            return writer.add(launch, target);
        } catch (DuplicateKeyException faster) {
            return twins.same(guard).orElseThrow(() -> faster);
        }
    }
}
