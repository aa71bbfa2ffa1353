package io.journeyloop.studio;

import io.journeyloop.engine.DecisionAndFormVersions;
import io.journeyloop.engine.DecisionOrFormVersion;
import io.journeyloop.engine.DeployedModels;
import io.journeyloop.engine.DeployedModels.Definition;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Journeys;
import io.journeyloop.staff.Roles;
import io.journeyloop.studio.ModelRow.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to work on: models that are live, and those that are only being drawn. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.MAY_DEPLOY)
public class StudioCatalogue {

    private record Id(DraftKind kind, String key) {}

    private final JourneyModels models;
    private final DeployedModels deployed;
    private final DecisionAndFormVersions side;
    private final Journeys journeys;
    private final Drafts drafts;

    StudioCatalogue(
            JourneyModels models,
            DeployedModels deployed,
            DecisionAndFormVersions side,
            Journeys journeys,
            Drafts drafts) {
        this.models = models;
        this.deployed = deployed;
        this.side = side;
        this.journeys = journeys;
        this.drafts = drafts;
    }

    /** By group; in each, live models by key, then new ones, those changed last first. */
    public List<ModelRow> rows() {
        Map<Id, List<Draft>> open = drafts.open().stream()
                .collect(Collectors.groupingBy(
                        draft -> new Id(draft.kind(), draft.key()), LinkedHashMap::new, Collectors.toList()));
        List<ModelRow> rows = new ArrayList<>();
        journeys(open, rows);
        shared(open, rows);
        side(Group.DECISION, DecisionOrFormVersion.Kind.DECISION, open, rows);
        side(Group.FORM, DecisionOrFormVersion.Kind.FORM, open, rows);
        open.forEach((id, own) -> rows.add(
                new ModelRow(Group.of(id.kind()), id.key(), own.getFirst().name(), null, null, own)));
        rows.sort(Comparator.comparing(ModelRow::group));
        return rows;
    }

    private void journeys(Map<Id, List<Draft>> open, List<ModelRow> rows) {
        Map<String, Long> onTheWay = journeys.openByJourney();
        for (JourneyMap map : models.latest()) {
            rows.add(new ModelRow(
                    Group.JOURNEY,
                    map.key(),
                    map.name(),
                    LiveModels.live(models.version(map.versionId())),
                    onTheWay.getOrDefault(map.key(), 0L),
                    taken(open, DraftKind.BPMN, map.key())));
        }
    }

    private void shared(Map<Id, List<Draft>> open, List<ModelRow> rows) {
        Set<String> own = rows.stream().map(ModelRow::key).collect(Collectors.toSet());
        List<Definition> shared = deployed.latestDefinitions().stream()
                .filter(one -> !own.contains(one.key()))
                .sorted(Comparator.comparing(Definition::key))
                .toList();
        Map<String, Long> running =
                deployed.running(shared.stream().map(Definition::key).toList());
        for (Definition one : shared) {
            rows.add(new ModelRow(
                    Group.SHARED,
                    one.key(),
                    Objects.requireNonNullElse(one.name(), one.key()),
                    LiveModels.live(models.versionOf(one.id())),
                    running.getOrDefault(one.key(), 0L),
                    taken(open, DraftKind.BPMN, one.key())));
        }
    }

    private void side(Group group, DecisionOrFormVersion.Kind kind, Map<Id, List<Draft>> open, List<ModelRow> rows) {
        for (DecisionOrFormVersion one : side.latest(kind)) {
            rows.add(new ModelRow(
                    group,
                    one.key(),
                    Objects.requireNonNullElse(one.name(), one.key()),
                    LiveModels.live(one),
                    null,
                    taken(open, group.kind(), one.key())));
        }
    }

    private static List<Draft> taken(Map<Id, List<Draft>> open, DraftKind kind, String key) {
        return Objects.requireNonNullElse(open.remove(new Id(kind, key)), List.of());
    }
}
