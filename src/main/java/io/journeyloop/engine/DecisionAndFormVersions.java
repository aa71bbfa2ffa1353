package io.journeyloop.engine;

import io.journeyloop.engine.DecisionOrFormVersion.Kind;
import io.journeyloop.engine.persistence.DecisionAndFormVersionMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decisions and forms that the engine holds, in their versions, with who brought them. Read from the engine's tables:
 * it has no query for forms, and its query for decisions knows neither time nor person.
 */
@Component
@Transactional
public class DecisionAndFormVersions {

    private final ProcessEngine engine;
    private final DecisionAndFormVersionMapper mapper;

    DecisionAndFormVersions(ProcessEngine engine, DecisionAndFormVersionMapper mapper) {
        this.engine = engine;
        this.mapper = mapper;
    }

    /** The newest version of each, by key. */
    public List<DecisionOrFormVersion> latest(Kind kind) {
        return mapper.latest(kind);
    }

    /** The keys of all that are deployed. */
    public Set<String> keys(Kind kind) {
        return latest(kind).stream().map(DecisionOrFormVersion::key).collect(Collectors.toSet());
    }

    /** All versions of one, newest first; empty where there is none. */
    public List<DecisionOrFormVersion> versions(Kind kind, String key) {
        return mapper.versions(kind, key);
    }

    /** The newest version, or that one. */
    public Optional<DecisionOrFormVersion> find(Kind kind, String key, @Nullable Integer version) {
        return versions(kind, key).stream()
                .filter(one -> version == null || one.version() == version)
                .findFirst();
    }

    /**
     * The form that a task refers to. One that should have come with the process and did not is the newest: the studio
     * deploys each model by itself.
     */
    public Optional<DecisionOrFormVersion> form(FormRef ref) {
        return switch (ref.binding()) {
            case DEPLOYMENT ->
                versions(Kind.FORM, ref.key()).stream()
                        .filter(one -> one.deploymentId().equals(ref.deploymentId()))
                        .findFirst()
                        .or(() -> find(Kind.FORM, ref.key(), null));
            case VERSION -> find(Kind.FORM, ref.key(), ref.version());
            case LATEST -> find(Kind.FORM, ref.key(), null);
        };
    }

    /** The file as it was deployed. */
    public byte[] file(DecisionOrFormVersion model) {
        try (InputStream file =
                engine.getRepositoryService().getResourceAsStream(model.deploymentId(), model.resource())) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Who brought a deployment; empty where it came with the product. */
    public Optional<String> broughtBy(String deploymentId) {
        return Optional.ofNullable(mapper.bringer(deploymentId));
    }

    /** Keeps who brought a deployment, and why. */
    public void broughtBy(String deploymentId, String username, @Nullable String note) {
        mapper.insertBringer(deploymentId, username, note);
    }
}
