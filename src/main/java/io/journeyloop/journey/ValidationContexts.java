package io.journeyloop.journey;

import io.journeyloop.engine.DecisionAndFormVersions;
import io.journeyloop.engine.DecisionOrFormVersion;
import io.journeyloop.engine.DeployedModels;
import io.journeyloop.engine.FormId;
import io.journeyloop.engine.ModelXml;
import io.journeyloop.engine.XmlElement;
import io.journeyloop.journey.ModelVocabulary.Kind;
import io.journeyloop.journey.model.ModelReader;
import io.journeyloop.journey.model.ValidationContext;
import io.journeyloop.staff.Role;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what a model may refer to: the words of the other modules and what is deployed. */
@Component
class ValidationContexts {

    private final ObjectProvider<ModelVocabulary> vocabularies;
    private final ObjectProvider<FormFieldTexts> fields;
    private final ObjectProvider<ContactPace> pace;
    private final DeployedModels deployed;
    private final DecisionAndFormVersions side;
    private final JourneyModels models;

    ValidationContexts(
            ObjectProvider<ModelVocabulary> vocabularies,
            ObjectProvider<FormFieldTexts> fields,
            ObjectProvider<ContactPace> pace,
            DeployedModels deployed,
            DecisionAndFormVersions side,
            JourneyModels models) {
        this.vocabularies = vocabularies;
        this.fields = fields;
        this.pace = pace;
        this.deployed = deployed;
        this.side = side;
        this.models = models;
    }

    ValidationContext now() {
        Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);
        vocabularies.forEach(
                one -> names.computeIfAbsent(one.kind(), any -> new HashSet<>()).addAll(one.names()));
        return new ValidationContext(
                names,
                processes(),
                models.calls(),
                models.startEvents(),
                models.entering(),
                side.keys(DecisionOrFormVersion.Kind.DECISION),
                this::reads,
                side.keys(DecisionOrFormVersion.Kind.FORM),
                Arrays.stream(Role.values()).map(Role::slug).collect(Collectors.toSet()),
                text -> fields.stream().allMatch(words -> words.isReadable(text)),
                pace.stream().map(ContactPace::least).findFirst().orElse(Duration.ZERO));
    }

    /** What there will be once those files are deployed too. */
    ValidationContext with(Map<String, byte[]> files) {
        ValidationContext now = now();
        Map<String, Boolean> processes = new HashMap<>(now.processes());
        Map<String, Set<String>> calls = new HashMap<>(now.calls());
        Map<String, String> starts = new HashMap<>(now.starts());
        Set<String> decisions = new HashSet<>(now.decisions());
        Map<String, ValidationContext.Entering> entering = new HashMap<>(now.entering());
        Map<String, Set<String>> reads = new HashMap<>();
        Set<String> forms = new HashSet<>(now.forms());
        files.forEach((name, file) -> {
            if (name.endsWith(".form")) {
                FormId.of(file).ifPresent(forms::add);
                return;
            }
            try {
                XmlElement root = ModelXml.read(file);
                root.children("decision").map(one -> one.attribute("id")).forEach(id -> {
                    add(decisions, id);
                    reads.put(String.valueOf(id), DecisionTexts.read(root));
                });
                ModelReader.read(root).forEach(one -> {
                    processes.putIfAbsent(one.key(), one.isJourney());
                    entering.put(one.key(), ValidationContext.Entering.of(one));
                    calls.put(one.key(), one.calls());
                    starts.values().removeIf(one.key()::equals);
                    one.startEvents().keySet().forEach(event -> starts.putIfAbsent(event, one.key()));
                });
            } catch (ModelXml.Unreadable told) {
                // The check of the file itself says so.
            }
        });
        return new ValidationContext(
                now.names(),
                processes,
                calls,
                starts,
                entering,
                decisions,
                key -> reads.containsKey(key) ? reads.get(key) : now.reads().apply(key),
                forms,
                now.roles(),
                now.fields(),
                now.pace());
    }

    private Set<String> reads(String decision) {
        return side.find(DecisionOrFormVersion.Kind.DECISION, decision, null)
                .map(side::file)
                .map(DecisionTexts::read)
                .orElse(Set.of());
    }

    /** What is to be said of a form's fields. */
    List<Finding> ofForm(byte[] form) {
        return fields.stream().flatMap(words -> words.findings(form).stream()).toList();
    }

    private static void add(Set<String> ids, @Nullable String id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private Map<String, Boolean> processes() {
        Map<String, Boolean> processes = new HashMap<>();
        deployed.latestDefinitions().forEach(one -> processes.put(one.key(), false));
        models.latest().forEach(journey -> processes.put(journey.key(), true));
        return processes;
    }
}
