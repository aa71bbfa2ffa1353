package io.journeyloop.journey;

import static io.journeyloop.common.Message.say;

import io.journeyloop.common.Problem;
import io.journeyloop.engine.DecisionAndFormVersions;
import io.journeyloop.engine.DecisionOrFormVersion;
import io.journeyloop.engine.DeployedModels;
import io.journeyloop.engine.DeployedModels.Brought;
import io.journeyloop.engine.FormId;
import io.journeyloop.journey.DeployResult.Deployed;
import io.journeyloop.journey.DeployResult.Held;
import io.journeyloop.journey.DeployResult.Refused;
import io.journeyloop.staff.Audit;
import io.journeyloop.staff.CurrentStaff;
import io.journeyloop.staff.Roles;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
    private static final String FILE = "model.bpmn";

    private final Findings findings;
    private final DeployedModels deployed;
    private final DecisionAndFormVersions side;
    private final JourneyModels models;
    private final ObjectProvider<SecondOwner> secondOwner;
    private final CurrentStaff staff;
    private final Audit audit;

    Deployments(
            Findings findings,
            DeployedModels deployed,
            DecisionAndFormVersions side,
            JourneyModels models,
            ObjectProvider<SecondOwner> secondOwner,
            CurrentStaff staff,
            Audit audit) {
        this.findings = findings;
        this.deployed = deployed;
        this.side = side;
        this.models = models;
        this.secondOwner = secondOwner;
        this.staff = staff;
        this.audit = audit;
    }

    /**
     * What came of several files together.
     *
     * @param deployment null where no file was new
     * @param versions of the processes in the files, whether new or not
     * @param held the drafts in which they wait for another owner; then nothing was deployed
     */
    public record Bundle(
            @Nullable Brought deployment,
            List<JourneyVersion> versions,
            Map<String, List<Finding>> findings,
            List<Long> held) {

        public Bundle {
            versions = List.copyOf(versions);
            findings = Map.copyOf(findings);
            held = List.copyOf(held);
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
     * Deploys one file unless a finding is an error: a process, a decision or a form, by the ending of its name.
     *
     * @param note why, kept with the deployment and in the audit; may be null
     */
    @Transactional
    public DeployResult deploy(String file, byte[] bytes, @Nullable String note) {
        List<Finding> found = findings.check(file, bytes);
        if (found.stream().anyMatch(Finding::isError)) {
            return new Refused(found);
        }
        ModelFile model = model(file, bytes).byKey();
        boolean changed = isChanged(model);
        if (changed) {
            bring(model.key(), SOURCE, List.of(model), note);
        }
        return new Deployed(model.key(), newest(model), changed, found);
    }

    /** The same for a BPMN file that came past the studio: where a second owner is always asked, it waits for one. */
    @Transactional
    public DeployResult deployDirectly(byte[] bpmn, @Nullable String note) {
        List<Finding> found = findings.check(bpmn);
        SecondOwner other = asked();
        if (other == null || found.stream().anyMatch(Finding::isError)) {
            return deploy(FILE, bpmn, note);
        }
        ModelFile model = model(FILE, bpmn);
        return isChanged(model)
                ? new Held(other.hold(Map.of(model.name(), bpmn), note), found)
                : new Deployed(model.key(), newest(model), false, found);
    }

    /**
     * Deploys BPMN files with the decisions and forms they need, all or none; where a second owner is always asked, they
     * wait for one.
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
        Bundle checked = new Bundle(null, List.of(), found, List.of());
        if (checked.isRefused()) {
            return checked;
        }
        List<ModelFile> all = files.entrySet().stream()
                .map(one -> model(one.getKey(), one.getValue()))
                .toList();
        List<ModelFile> fresh = fresh(all);
        SecondOwner other = asked();
        if (other != null && !fresh.isEmpty()) {
            Map<String, byte[]> waiting = new LinkedHashMap<>();
            fresh.forEach(one -> waiting.put(one.name(), one.bytes()));
            return new Bundle(null, List.of(), found, other.hold(waiting, null));
        }
        Brought brought = fresh.isEmpty() ? null : bring(name, source, fresh, null);
        return new Bundle(
                brought,
                all.stream()
                        .filter(one -> one.kind() == null)
                        .map(one -> models.latest(one.key()))
                        .toList(),
                found,
                List.of());
    }

    /** What is new; with a new process also what it came with, so that it can refer to its own deployment. */
    private List<ModelFile> fresh(List<ModelFile> all) {
        List<ModelFile> fresh = all.stream().filter(this::isChanged).toList();
        boolean process = fresh.stream().anyMatch(one -> one.kind() == null);
        return process
                ? all.stream()
                        .filter(one -> one.kind() != null || fresh.contains(one))
                        .toList()
                : fresh;
    }

    /**
     * A file without errors.
     *
     * @param kind null for a process
     */
    private record ModelFile(String name, DecisionOrFormVersion.@Nullable Kind kind, String key, byte[] bytes) {

        ModelFile byKey() {
            return new ModelFile(key + "." + (kind == null ? "bpmn" : kind.ending()), kind, key, bytes);
        }
    }

    private ModelFile model(String file, byte[] bytes) {
        if (Findings.isBpmn(file)) {
            return new ModelFile(file, null, findings.processKey(bytes), bytes);
        }
        return file.endsWith(".form")
                ? new ModelFile(
                        file, DecisionOrFormVersion.Kind.FORM, FormId.of(bytes).orElseThrow(), bytes)
                : new ModelFile(file, DecisionOrFormVersion.Kind.DECISION, findings.decisionKey(bytes), bytes);
    }

    private boolean isChanged(ModelFile model) {
        Optional<byte[]> newest = model.kind() == null
                ? deployed.latestDefinition(model.key()).map(one -> deployed.model(one.id()))
                : side.find(model.kind(), model.key(), null).map(side::file);
        return newest.filter(bytes -> Arrays.equals(bytes, model.bytes())).isEmpty();
    }

    private int newest(ModelFile model) {
        return model.kind() == null
                ? models.latest(model.key()).version()
                : side.find(model.kind(), model.key(), null).orElseThrow().version();
    }

    private @Nullable SecondOwner asked() {
        return secondOwner.stream().filter(SecondOwner::isAsked).findFirst().orElse(null);
    }

    private Brought bring(String name, String source, List<ModelFile> fresh, @Nullable String note) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        fresh.forEach(one -> files.put(one.name(), one.bytes()));
        Brought brought = deployed.deploy(name, source, files);
        side.broughtBy(brought.id(), staff.name(), note == null || note.isBlank() ? null : note.strip());
        fresh.forEach(one -> record(one, note, source));
        return brought;
    }

    private void record(ModelFile model, @Nullable String note, String source) {
        String what = model.kind() == null ? "journey" : model.kind().slug();
        Map<String, String> details = new LinkedHashMap<>();
        details.put("version", String.valueOf(newest(model)));
        details.put("source", source);
        if (note != null && !note.isBlank()) {
            details.put("note", note.strip());
        }
        audit.record(what + "-deployed", what, model.key(), details);
    }
}
