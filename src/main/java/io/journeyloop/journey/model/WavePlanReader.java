package io.journeyloop.journey.model;

import io.journeyloop.journey.PlannedWave;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads from a model when its waves are planned: the day counted from the entry that a wave waits for. */
public final class WavePlanReader {

    private static final String FROM_THE_ENTRY = "enteredAt";
    private static final String GOAL = "goal";
    private static final String WINDOW = "window";

    private WavePlanReader() {}

    /** The waves whose day the model states, in its order. */
    public static List<PlannedWave> read(ProcessModel model) {
        List<PlannedWave> plan = new ArrayList<>();
        model.byId().values().stream().filter(FlowPaths::isWave).forEach(wave -> after(wave)
                .ifPresent(day -> plan.add(
                        new PlannedWave(wave.id(), day, plain(wave.inputs().get(GOAL)), window(wave.inputs())))));
        plan.sort(java.util.Comparator.comparing(PlannedWave::after));
        return List.copyOf(plan);
    }

    /** The latest of the days that come before it. */
    private static Optional<Duration> after(Node wave) {
        Set<Node> before = FlowPaths.walk(
                List.of(wave),
                node -> node.incoming().stream().map(SequenceFlow::from).toList());
        return before.stream()
                .filter(node -> node.is("intermediateCatchEvent"))
                .flatMap(WavePlanReader::days)
                .max(Duration::compareTo);
    }

    private static Stream<Duration> days(Node timer) {
        return timer.events().stream()
                .filter(one -> one.kind().equals("timer"))
                .flatMap(one -> one.xml().children().stream())
                .filter(child ->
                        DwellTimes.TIMES.contains(child.name()) && child.text().contains(FROM_THE_ENTRY))
                .flatMap(time -> Texts.lastDuration(time.text()).stream());
    }

    private static @Nullable Duration window(Map<String, String> inputs) {
        String text = plain(inputs.get(WINDOW));
        return text == null ? null : Texts.duration(text).orElse(null);
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || Texts.isExpression(text) ? null : text;
    }
}
