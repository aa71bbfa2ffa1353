package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.engine.DeployedModels;
import io.journeyloop.engine.DeployedModels.Brought;
import io.journeyloop.engine.DeployedModels.Definition;
import io.journeyloop.journey.DeployResult.Deployed;
import io.journeyloop.journey.DeployResult.Refused;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.Roles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings models to the engine, in the name of the signed-in process owner. A changed model becomes the next version;
 * instances that run stay on theirs. The very file that is the newest version already changes nothing.
 */
@Component
@PreAuthorize(Roles.MAY_DEPLOY)
public class Deployments {

    private static final String SOURCE = "journeyloop";

    private final Findings findings;
    private final DeployedModels deployed;
    private final JourneyModels models;
    private final Audit audit;

    Deployments(Findings findings, DeployedModels deployed, JourneyModels models, Audit audit) {
        this.findings = findings;
        this.deployed = deployed;
        this.models = models;
        this.audit = audit;
    }

    /**
     * What came of several files together.
     *
     * @param deployment null where no file was new
     * @param versions of the processes in the files, whether new or not
     */
    public record Bundle(
            @Nullable Brought deployment, List<JourneyVersion> versions, Map<String, List<Finding>> findings) {

        public Bundle {
            versions = List.copyOf(versions);
            findings = Map.copyOf(findings);
        }

        public boolean isRefused() {
            return findings.values().stream().flatMap(List::stream).anyMatch(Finding::isError);
        }
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
        boolean changed = isChanged(key, bpmn);
        if (changed) {
            deployed.deploy(key, SOURCE, Map.of(key + ".bpmn", bpmn));
            record(key, note, SOURCE);
        }
        return new Deployed(key, models.latest(key).version(), changed, found);
    }

    /**
     * Deploys BPMN files with the decisions and forms they need, all or none.
     *
     * @param source what brought them, such as a modeler's name
     * @throws Problem INVALID where there is no file
     */
    @Transactional
    public Bundle deployAll(String name, String source, Map<String, byte[]> files) {
        if (files.isEmpty()) {
            throw Problem.invalid("files", null, say("journey.problem.no-file"));
        }
        Map<String, List<Finding>> found = findings.check(files);
        Bundle checked = new Bundle(null, List.of(), found);
        if (checked.isRefused()) {
            return checked;
        }
        Map<String, byte[]> fresh = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        files.forEach((file, bytes) -> {
            Optional<String> key = Findings.isBpmn(file) ? Optional.of(findings.processKey(bytes)) : Optional.empty();
            key.ifPresent(keys::add);
            if (key.isEmpty() || isChanged(key.get(), bytes)) {
                fresh.put(file, bytes);
                key.ifPresent(changed::add);
            }
        });
        boolean needed = !changed.isEmpty() || keys.isEmpty();
        Brought brought = needed ? deployed.deploy(name, source, fresh) : null;
        changed.forEach(key -> record(key, null, source));
        return new Bundle(brought, keys.stream().map(models::latest).toList(), found);
    }

    private boolean isChanged(String key, byte[] bpmn) {
        Definition newest = deployed.latestDefinition(key).orElse(null);
        return newest == null || !Arrays.equals(deployed.model(newest.id()), bpmn);
    }

    private void record(String key, @Nullable String note, String source) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("version", String.valueOf(models.latest(key).version()));
        details.put("source", source);
        if (note != null && !note.isBlank()) {
            details.put("note", note.strip());
        }
        audit.record("journey-deployed", "journey", key, details);
    }
}
