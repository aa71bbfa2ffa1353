package io.journeyloop.journey.model;

import io.journeyloop.engine.XmlElement;
import io.journeyloop.journey.ContextField;
import io.journeyloop.journey.ElementSpec;
import io.journeyloop.journey.EntryBy;
import io.journeyloop.journey.IsoPeriod;
import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyMap.Contacting;
import io.journeyloop.journey.JourneyMap.Entering;
import io.journeyloop.journey.JourneyMap.Stage;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.VersionId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Computes the map of a journey from its model; linear in the size of the model. */
public final class MapReader {

    private static final double UNPLACED = Double.MAX_VALUE;

    /** The upper left corner of a shape. */
    private record Place(double x, double y) {}

    private final ProcessModel process;
    private final Map<String, Place> places;

    private MapReader(ProcessModel process) {
        this.process = process;
        this.places = places(process.xml().parent());
    }

    /**
     * The map of a process that is a journey and that the findings let pass.
     *
     * @param versionId our id of this version
     */
    public static JourneyMap read(ProcessModel process, int version, VersionId versionId) {
        return new MapReader(process).read(version, versionId);
    }

    private JourneyMap read(int version, VersionId versionId) {
        ElementSpec whole = process.spec();
        List<Node> nodes = process.touchpoints()
                .sorted(Comparator.comparingDouble((Node node) -> place(node).x())
                        .thenComparingDouble(node -> place(node).y()))
                .toList();
        FlowPaths paths = new FlowPaths(process);
        FlowsBetween flows = new FlowsBetween(paths, nodes);
        return new JourneyMap(
                versionId,
                whole.processKey(),
                version,
                whole.name(),
                whole.property(JourneyLanguage.GOAL),
                whole.duration(JourneyLanguage.HORIZON),
                entering(whole),
                new Contacting(
                        Integer.parseInt(whole.property(JourneyLanguage.PRIORITY, "50")),
                        whole.list(JourneyLanguage.PAUSED_BY),
                        Double.parseDouble(whole.property(JourneyLanguage.HOLDOUT, "0"))),
                stages(),
                nodes.stream().map(MapReader::touchpoint).toList(),
                flows.all(),
                new DrawnReader(paths, nodes).read(flows.drawn()));
    }

    private Entering entering(ElementSpec whole) {
        return new Entering(
                whole.property(JourneyLanguage.REENTRY, "after-exit"),
                whole.property(JourneyLanguage.STARTED_IN),
                EntryBy.of(whole.property(JourneyLanguage.ENTRY, "")).orElse(EntryBy.ANYONE),
                process.startEvents(),
                ContextField.of(whole.property(JourneyLanguage.CONTEXT, "")));
    }

    private List<Stage> stages() {
        return ProcessRules.stages(process).entrySet().stream()
                .map(stage -> new Stage(stage.getKey(), stage.getValue()))
                .toList();
    }

    private static Touchpoint touchpoint(Node node) {
        ElementSpec spec = node.spec();
        String patience = spec.property(JourneyLanguage.PATIENCE);
        String lowScore = spec.property(JourneyLanguage.LOW_SCORE);
        return new Touchpoint(
                node.id(),
                spec.name(),
                spec.property(JourneyLanguage.STAGE, ""),
                spec.property(JourneyLanguage.CHANNEL, ""),
                Boolean.parseBoolean(spec.property(JourneyLanguage.MILESTONE, "false")),
                patience == null ? null : IsoPeriod.parse(patience),
                spec.property(JourneyLanguage.RECONNECT, "task"),
                Double.parseDouble(spec.property(JourneyLanguage.HELD_BACK, "0")),
                spec.property(JourneyLanguage.SURVEY),
                lowScore == null ? null : Integer.valueOf(lowScore),
                FlowPaths.isWave(node),
                node.boundaries().stream().anyMatch(boundary -> boundary.has("timer")));
    }

    private Place place(Node node) {
        return Objects.requireNonNullElse(places.get(node.id()), new Place(UNPLACED, UNPLACED));
    }

    /** Where each element is drawn: reading order is the owner's, left to right and top to bottom. */
    private static Map<String, Place> places(@Nullable XmlElement definitions) {
        Map<String, Place> places = new HashMap<>();
        if (definitions != null) {
            definitions
                    .children("BPMNDiagram")
                    .flatMap(diagram -> diagram.children("BPMNPlane"))
                    .flatMap(plane -> plane.children("BPMNShape"))
                    .forEach(shape -> shape.child("Bounds").ifPresent(bounds -> {
                        String of = Objects.requireNonNullElse(shape.attribute("bpmnElement"), "");
                        places.put(ModelReader.local(of), new Place(number(bounds, "x"), number(bounds, "y")));
                    }));
        }
        return places;
    }

    private static double number(XmlElement bounds, String side) {
        try {
            return Double.parseDouble(Objects.requireNonNullElse(bounds.attribute(side), ""));
        } catch (NumberFormatException unreadable) {
            return UNPLACED;
        }
    }
}
