package io.journeyloop.breakpoint;

import io.journeyloop.staff.CurrentStaff;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Who acts now. */
@Component
class StepContexts {

    private final CurrentStaff staff;
    private final Clock clock;

    StepContexts(CurrentStaff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    /** The signed-in person, or the system where nobody is. */
    StepContext own() {
        return new StepContext(clock.instant(), staff.name(), null);
    }

    StepContext system() {
        return StepContext.system(clock.instant());
    }
}
