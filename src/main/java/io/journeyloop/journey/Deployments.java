package io.journeyloop.journey;

import io.journeyloop.engine.Engine;
import io.journeyloop.engine.Engine.Definition;
import io.journeyloop.journey.DeployResult.Deployed;
import io.journeyloop.journey.DeployResult.Refused;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Roles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings models to the engine, in the name of the signed-in process owner. A changed model becomes the next version;
 * instances that run stay on theirs.
 */
@Component
@PreAuthorize(Roles.MAY_DEPLOY)
public class Deployments {

    private final Findings findings;
    private final Engine engine;
    private final JourneyModels models;
    private final Audit audit;

    Deployments(Findings findings, Engine engine, JourneyModels models, Audit audit) {
        this.findings = findings;
        this.engine = engine;
        this.models = models;
        this.audit = audit;
    }

    /** What {@link #deploy} would find; nothing is deployed. */
    public List<Finding> dryRun(byte[] bpmn) {
        return findings.check(bpmn);
    }

    /**
     * Deploys one BPMN file unless a finding is an error.
     *
     * @param note why, kept with the deployment in the audit; may be null
     */
    @Transactional
    public DeployResult deploy(byte[] bpmn, @Nullable String note) {
        List<Finding> found = findings.check(bpmn);
        if (found.stream().anyMatch(Finding::isError)) {
            return new Refused(found);
        }
        String key = findings.processKey(bpmn);
        Definition before = engine.latestDefinition(key).orElse(null);
        engine.deploy(key, Map.of(key + ".bpmn", bpmn));
        Definition now = engine.latestDefinition(key).orElseThrow();
        boolean changed = before == null || !before.id().equals(now.id());
        int version = models.latest(key).version();
        if (changed) {
            Map<String, String> details = new HashMap<>(Map.of("version", String.valueOf(version)));
            if (note != null && !note.isBlank()) {
                details.put("note", note.strip());
            }
            audit.record("journey-deployed", "journey", key, details);
        }
        return new Deployed(key, version, changed, found);
    }
}
