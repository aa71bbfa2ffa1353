package io.journeyloop.breakpoint;

import io.journeyloop.breakpoint.Breakpoint.Status;
import io.journeyloop.breakpoint.process.FollowUps;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.staff.Role;
import io.journeyloop.worklist.Task;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Decides how a breakpoint is followed up. */
@Component
class FollowUp {

    /** By what. */
    enum Method {
        TASK,
        MESSAGE,
        /** By message, which somebody has sent by hand already. */
        SENT;

        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final FollowUps followUps;
    private final JourneyModels models;

    FollowUp(FollowUps followUps, JourneyModels models) {
        this.followUps = followUps;
        this.models = models;
    }

    /**
     * Whether it is followed up without anybody's doing: as the touchpoint says, unless it says none, its owner drew a
     * follow-up of the own, or it is held back for the comparison.
     */
    boolean isAutomatic(Breakpoint breakpoint) {
        return !breakpoint.heldBack()
                && touchpoint(breakpoint)
                        .filter(one -> !one.ownFollowUp() && drawn(one).isPresent())
                        .isPresent();
    }

    /** As its touchpoint says; by a task where that says nothing. */
    Method method(Breakpoint breakpoint) {
        return touchpoint(breakpoint).flatMap(FollowUp::drawn).orElse(Method.TASK);
    }

    /** Starts what follows it up. */
    Transition begin(Method method, Breakpoint reconnecting) {
        return reconnecting.follow(followUps.start(
                method.slug(),
                reconnecting.id(),
                reconnecting.instanceId(),
                reconnecting.journeyKey(),
                reconnecting.touchpoint()));
    }

    /** Who makes the calls. */
    Role callRole() {
        return followUps.callRole();
    }

    /** It is over: who has come back isn't called any more, and what waits for somebody who has gone is withdrawn. */
    void end(Breakpoint closed) {
        String process = closed.followUp();
        if (process != null && closed.status() == Status.RECOVERED) {
            followUps.resume(process);
        } else if (process != null) {
            followUps.withdraw(process);
        }
    }

    /** The customer answered: who waits for that goes on, whoever has been followed up in another way does not. */
    void answered(Breakpoint breakpoint) {
        if (breakpoint.followUp() != null) {
            followUps.answered(breakpoint.followUp());
        }
    }

    /** Whether a task belongs to a follow-up, and not to the touchpoint itself. */
    static boolean serves(Task task) {
        return task.processKey().equals(FollowUps.PROCESS);
    }

    private Optional<Touchpoint> touchpoint(Breakpoint of) {
        return models.map(of.versionId()).touchpoint(of.touchpoint());
    }

    private static Optional<Method> drawn(Touchpoint touchpoint) {
        return Stream.of(Method.TASK, Method.MESSAGE)
                .filter(one -> one.slug().equals(touchpoint.reconnect()))
                .findFirst();
    }
}
