package io.journeyloop.metrics.ui;

import io.journeyloop.journey.Launch;
import io.journeyloop.journey.Launches;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Role;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The launch that now lets customers into a journey, for readers who may see launches. */
@Component
class RunningLaunch {

    private static final int LOOKED_AT = 5;
    private static final Set<Role> SEE_LAUNCHES = Set.of(Role.CX_MANAGER, Role.PROCESS_OWNER, Role.ADMIN);

    private final Launches launches;
    private final CurrentStaff staff;

    RunningLaunch(Launches launches, CurrentStaff staff) {
        this.launches = launches;
        this.staff = staff;
    }

    Optional<Launch> of(String journey) {
        if (SEE_LAUNCHES.stream().noneMatch(staff.get()::has)) {
            return Optional.empty();
        }
        return launches.recent(LOOKED_AT).stream()
                .filter(launch -> launch.journey().equals(journey) && launch.state() == Launch.State.RUNNING)
                .findFirst();
    }
}
