package io.journeyloop.journey;

import io.journeyloop.engine.DeployedModels;
import io.journeyloop.engine.FormId;
import io.journeyloop.engine.ModelXml;
import io.journeyloop.engine.SideModel;
import io.journeyloop.engine.SideModels;
import io.journeyloop.engine.XmlElement;
import io.journeyloop.journey.ModelVocabulary.Kind;
import io.journeyloop.journey.model.Known;
import io.journeyloop.journey.model.ModelReader;
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
class Surroundings {

    private final ObjectProvider<ModelVocabulary> vocabularies;
    private final ObjectProvider<FormFieldWords> fields;
    private final ObjectProvider<ContactPace> pace;
    private final DeployedModels deployed;
    private final SideModels side;
    private final JourneyModels models;

    Surroundings(
            ObjectProvider<ModelVocabulary> vocabularies,
            ObjectProvider<FormFieldWords> fields,
            ObjectProvider<ContactPace> pace,
            DeployedModels deployed,
            SideModels side,
            JourneyModels models) {
        this.vocabularies = vocabularies;
        this.fields = fields;
        this.pace = pace;
        this.deployed = deployed;
        this.side = side;
        this.models = models;
    }

    Known now() {
        Map<Kind, Set<String>> names = new EnumMap<>(Kind.class);
        vocabularies.forEach(
                one -> names.computeIfAbsent(one.kind(), any -> new HashSet<>()).addAll(one.names()));
        return new Known(
                names,
                processes(),
                models.calls(),
                models.startEvents(),
                models.entering(),
                side.keys(SideModel.Kind.DECISION),
                this::reads,
                side.keys(SideModel.Kind.FORM),
                Arrays.stream(Role.values()).map(Role::slug).collect(Collectors.toSet()),
                text -> fields.stream().allMatch(words -> words.isReadable(text)),
                pace.stream().map(ContactPace::least).findFirst().orElse(Duration.ZERO));
    }

    /** What there will be once those files are deployed too. */
    Known with(Map<String, byte[]> files) {
        Known now = now();
        Map<String, Boolean> processes = new HashMap<>(now.processes());
        Map<String, Set<String>> calls = new HashMap<>(now.calls());
        Map<String, String> starts = new HashMap<>(now.starts());
        Set<String> decisions = new HashSet<>(now.decisions());
        Map<String, Known.Entering> entering = new HashMap<>(now.entering());
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
                    reads.put(String.valueOf(id), DecisionWords.read(root));
                });
                ModelReader.read(root).forEach(one -> {
                    processes.putIfAbsent(one.key(), one.isJourney());
                    entering.put(one.key(), Known.Entering.of(one));
                    calls.put(one.key(), one.calls());
                    starts.values().removeIf(one.key()::equals);
                    one.startEvents().keySet().forEach(event -> starts.putIfAbsent(event, one.key()));
                });
            } catch (ModelXml.Unreadable told) {
                // The check of the file itself says so.
            }
        });
        return new Known(
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
        return side.find(SideModel.Kind.DECISION, decision, null)
                .map(side::file)
                .map(DecisionWords::read)
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
