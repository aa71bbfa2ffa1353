package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.persistence.StepMapper;
import io.journeyloop.staff.CurrentStaff;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what happens to breakpoints, in the transaction in which it happens. */
@Component("breakpointSteps") // the demo has steps of its own
class Steps {

    private final StepMapper mapper;
    private final CurrentStaff staff;

    Steps(StepMapper mapper, CurrentStaff staff) {
        this.mapper = mapper;
        this.staff = staff;
    }

    /** What the signed-in person does, or the system where nobody is. */
    Step own(Breakpoint of, Step.Kind kind, Instant at, @Nullable String channel, @Nullable String note) {
        return new Step(of.id(), kind, at, staff.name(), channel, note);
    }

    static Step system(Breakpoint of, Step.Kind kind, Instant at, @Nullable String channel) {
        return new Step(of.id(), kind, at, Step.SYSTEM, channel, null);
    }

    void write(Step step) {
        mapper.insert(List.of(step));
    }

    void write(List<Step> steps) {
        if (!steps.isEmpty()) {
            mapper.insert(steps);
        }
    }

    List<Step> of(long breakpointId) {
        return mapper.of(breakpointId);
    }
}
