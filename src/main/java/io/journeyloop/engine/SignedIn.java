package io.journeyloop.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets the engine know in whose name it does something: the signed-in person's, where there is one. */
@Component
class SignedIn {

    private final IdentityService identity;

    SignedIn(ProcessEngine engine) {
        this.identity = engine.getIdentityService();
    }

    /**
     * One command may lead to another; who was named before is named again afterwards.
     *
     * @throws OptimisticLockingFailureException where what the command meant moved on or ended at the same moment
     */
    <T> T run(Supplier<T> command) {
        try {
            return named(command);
        } catch (OptimisticLockingException faster) {
            throw new OptimisticLockingFailureException("Moved on at the same moment", faster);
        } catch (NullValueException | MismatchingMessageCorrelationException gone) {
            throw new OptimisticLockingFailureException("Not there any more", gone);
        }
    }

    private <T> T named(Supplier<T> command) {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) {
            return command.get();
        }
        @Nullable Authentication before = identity.getCurrentAuthentication();
        identity.setAuthenticatedUserId(person.getName());
        try {
            return command.get();
        } finally {
            if (before == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(before);
            }
        }
    }
}
