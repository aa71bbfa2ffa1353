package io.journeyloop.journey.model;

import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.journey.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The waits of a journey that remember events. */
public final class WaitReader {

    private static final Set<String> WAITS = Set.of("receiveTask", "intermediateCatchEvent");

    private WaitReader() {}

    /**
     * Receive tasks and catch events remember for as long as the journey takes, boundary events where they say so: most
     * of them mean what happens while the customer is there. Waits of shared processes remember nothing.
     */
    public static List<Wait> read(ProcessModel process) {
        if (!process.isJourney()) {
            return List.of();
        }
        Duration usual = Objects.requireNonNullElse(process.spec().duration(JourneyLanguage.HORIZON), Wait.USUAL);
        return process.nodes().stream()
                .filter(WaitReader::canRemember)
                .filter(node -> WAITS.contains(node.kind()) || node.spec().property(JourneyLanguage.REMEMBER) != null)
                .flatMap(node -> node.messages().stream()
                        .filter(event -> !Texts.isExpression(event))
                        .map(event -> new Wait(node.id(), event, remember(node, usual))))
                .filter(wait -> wait.remember().isPositive())
                .toList();
    }

    /** Whether an element is a wait that could remember. */
    static boolean canRemember(Node node) {
        return WAITS.contains(node.kind()) || node.is("boundaryEvent");
    }

    private static Duration remember(Node node, Duration usual) {
        String said = node.spec().property(JourneyLanguage.REMEMBER);
        return said == null ? usual : Texts.duration(said).orElse(usual);
    }
}
