package io.journeyloop.engine.guard;

import io.journeyloop.common.Texts;
import io.journeyloop.engine.Breach;
import io.journeyloop.engine.ModelGuard;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * The engine's first deployer: it sees every resource before the engine reads it, at each deployment and at each
 * reading of a stored one, and refuses what the guard refuses.
 */
public final class GuardDeployer implements Deployer {

    private final Texts texts;

    public GuardDeployer(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        for (ResourceEntity resource : deployment.getResources().values()) {
            List<Breach> breaches = deployment.isNew()
                    ? ModelGuard.check(resource.getName(), resource.getBytes())
                    : ModelGuard.checkStored(resource.getName(), resource.getBytes());
            if (!breaches.isEmpty()) {
                throw refusal(resource.getName(), breaches);
            }
        }
    }

    private ParseException refusal(String resource, List<Breach> breaches) {
        List<RefusedElement> problems =
                breaches.stream().map(breach -> problem(resource, breach)).toList();
        String sentences = problems.stream()
                .limit(5)
                .map(RefusedElement::getMessage)
                .reduce((one, other) -> one + "\n* " + other)
                .orElseThrow();
        return new ParseException(
                "The model guard refuses " + resource + ":\n* " + sentences,
                resource,
                List.copyOf(problems),
                List.of());
    }

    private RefusedElement problem(String resource, Breach breach) {
        String where = breach.element().isEmpty() ? resource : breach.element();
        Object[] arguments = breach.arguments().toArray();
        return new RefusedElement(
                where + ": " + texts.get("findings." + breach.rule(), Locale.ENGLISH, arguments) + " "
                        + texts.get("findings." + breach.rule() + ".next", Locale.ENGLISH, arguments),
                breach.element());
    }
}
