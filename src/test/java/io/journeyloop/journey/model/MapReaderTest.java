package io.journeyloop.journey.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.engine.ModelXml;
import io.journeyloop.journey.DrawnFollowUps;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyMap.Stage;
import io.journeyloop.journey.JourneyMap.Touchpoint;
import io.journeyloop.journey.VersionId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The map is what the model says, along every way that BPMN has of leading on. */
class MapReaderTest {

    private static final JourneyMap MAP = read(Path.of("src/test/resources/maps/every-way.bpmn"));

    @Test
    void whatTheProcessSays() {
        assertThat(MAP.key()).isEqualTo("every-way");
        assertThat(MAP.name()).isEqualTo("Every way");
        assertThat(MAP.version()).isEqualTo(3);
        assertThat(MAP.versionId()).isEqualTo(new VersionId(7));
        assertThat(MAP.goal()).isEqualTo("deposit.first");
        assertThat(MAP.reentry()).isEqualTo("P90D");
        assertThat(MAP.priority()).isEqualTo(70);
        assertThat(MAP.pausedBy()).containsExactly("low-score-recovery", "honeymoon");
        assertThat(MAP.holdoutPercent()).isEqualTo(2.5);
        assertThat(MAP.horizon()).isEqualTo(Duration.ofDays(120));
        assertThat(MAP.startedIn()).isEqualTo("lobby");
        assertThat(MAP.stages())
                .containsExactly(
                        new Stage("meet", "Meet"), new Stage("open", "Open the account"), new Stage("after", "after"));
    }

    /** Left to right, then top to bottom; lanes don't matter; what is not drawn comes last, as the file has it. */
    @Test
    void touchpointsInReadingOrder() {
        assertThat(MAP.touchpoints())
                .extracting(Touchpoint::id)
                .containsExactly(
                        "task_meet",
                        "wait_opened",
                        "task_remind",
                        "task_nudge",
                        "task_ask_why",
                        "wave_after",
                        "task_thank");
    }

    @Test
    void whatATouchpointSays() {
        assertThat(MAP.touchpoint("task_meet"))
                .contains(new Touchpoint(
                        "task_meet",
                        "Meet the customer",
                        "meet",
                        "branch",
                        false,
                        Duration.ofMinutes(30),
                        "task",
                        12.5,
                        null,
                        null,
                        false,
                        false));
        assertThat(MAP.touchpoint("wait_opened"))
                .contains(new Touchpoint(
                        "wait_opened",
                        "Account opened",
                        "open",
                        "app",
                        true,
                        null,
                        "message",
                        0,
                        "opened-nps",
                        6,
                        false,
                        true));
        assertThat(MAP.touchpoint("wave_after").orElseThrow().wave()).isTrue();
    }

    @Test
    void flowsThroughSubprocessesBoundariesAndEventSubprocesses() {
        assertThat(flows(MAP))
                .isEqualTo(Map.of(
                        // into the subprocess; and what leaves it at once
                        "task_meet", Set.of("wait_opened", "task_ask_why", "task_thank"),
                        // its boundary, the subprocess's end, boundary and event subprocess, the process's one
                        "wait_opened", Set.of("task_remind", "wave_after", "task_nudge", "task_ask_why", "task_thank"),
                        "task_remind", Set.of("wave_after", "task_nudge", "task_ask_why", "task_thank"),
                        // it doesn't interrupt, so its end leads nowhere
                        "task_nudge", Set.of("task_ask_why", "task_thank"),
                        "task_ask_why", Set.of("task_thank"),
                        "wave_after", Set.of("task_thank")));
    }

    @Test
    void followUpsThatTheModelDraws() {
        DrawnFollowUps drawn = MAP.followUps();

        assertThat(drawn.onElapsed())
                .isEqualTo(Map.of(
                        "wait_opened", Set.of("task_remind", "task_nudge"), "task_remind", Set.of("task_nudge")));
        // over the link, and what the milestone that is ahead would be followed up by
        assertThat(drawn.onAbandoned())
                .isEqualTo(Map.of("task_meet", Set.of("task_write", "task_remind", "task_nudge")));
        assertThat(drawn.makesGood("wait_opened", "task_meet")).isTrue();
        assertThat(drawn.makesGood("task_thank", "task_meet")).isFalse();
        assertThat(drawn.makesGood("task_thank", "task_ask_why")).isTrue();
    }

    @Test
    void shippedJourneys() {
        JourneyMap dormant = read(Path.of("bpmn/dormant-card.bpmn"));
        assertThat(dormant.touchpoints()).extracting(Touchpoint::stage).contains("use", "remind", "call");
        assertThat(flows(dormant))
                .isEqualTo(Map.of(
                        "task_remind", Set.of("task_remind_app"),
                        "task_remind_app", Set.of("task_call"),
                        "task_call", Set.of("task_call_again")));

        JourneyMap honeymoon = read(Path.of("bpmn/honeymoon.bpmn"));
        assertThat(honeymoon.touchpoints().stream().filter(Touchpoint::wave).map(Touchpoint::id))
                .containsExactly("wave_welcome", "wave_activate", "wave_deepen", "wave_grow", "wave_keep");
        assertThat(flows(honeymoon).get("wave_welcome")).isEqualTo(Set.of("wave_activate", "task_thank"));
        assertThat(flows(honeymoon).get("wave_keep")).isEqualTo(Set.of("task_ask_experience", "task_thank"));
        assertThat(flows(honeymoon)).doesNotContainKey("task_thank");
    }

    /** Twice as large takes about twice as long, not four times: a bound far from both on any machine. */
    @Test
    void readsGiantsInTime() {
        for (String shape : List.of("chain", "star", "scope")) {
            byte[] giant = giant(shape, 10_000);
            read(giant(shape, 500));
            long before = System.nanoTime();
            JourneyMap map = read(giant);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).as(shape).isLessThan(Duration.ofSeconds(20));
            assertThat(map.touchpoints()).hasSize(10_000);
        }
    }

    private static byte[] giant(String shape, int size) {
        String task = "<userTask id='t%1$d'><extensionElements><c:properties><c:property name='touchpoint.stage' "
                + "value='s'/></c:properties></extensionElements></userTask>";
        String chained = task + "<sequenceFlow id='f%1$d' sourceRef='t%1$d' targetRef='t%2$d'/>";
        String starred = task + "<sequenceFlow id='f%1$d' sourceRef='hub' targetRef='t%1$d'/>"
                + "<sequenceFlow id='g%1$d' sourceRef='t%1$d' targetRef='hub'/>";
        String inside = IntStream.range(0, size)
                .mapToObj(i -> (shape.equals("star") ? starred : chained).formatted(i, i + 1))
                .collect(Collectors.joining());
        String timer = "<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>";
        String body =
                switch (shape) {
                    case "star" -> "<exclusiveGateway id='hub'/>" + inside;
                    case "scope" ->
                        "<subProcess id='sub'>" + inside + "</subProcess><boundaryEvent id='b' attachedToRef='sub'>"
                                + timer + "</boundaryEvent><sequenceFlow id='fb' sourceRef='b' targetRef='t0'/>";
                    default -> inside;
                };
        return ("<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' "
                        + "xmlns:c='http://camunda.org/schema/1.0/bpmn'><process id='p' isExecutable='true'>"
                        + "<extensionElements><c:properties><c:property name='journey.stages' value='s:S'/>"
                        + "</c:properties></extensionElements>" + body + "</process></definitions>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Set<String>> flows(JourneyMap map) {
        return map.flows().stream()
                .collect(Collectors.groupingBy(
                        JourneyMap.Flow::from, Collectors.mapping(JourneyMap.Flow::to, Collectors.toSet())));
    }

    private static JourneyMap read(Path file) {
        try {
            return read(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static JourneyMap read(byte[] bpmn) {
        try {
            return MapReader.read(ModelReader.read(ModelXml.read(bpmn)).getFirst(), 3, new VersionId(7));
        } catch (ModelXml.Unreadable unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
