package io.journeyloop.journey.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.RealData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever bytes come, there is an answer in bounded time and never an exception. */
@FullStack
class AnyBytesTest {

    private static final Path FOREIGN = Path.of("src/test/resources/models/foreign");
    private static final int MUTANTS_A_MODEL = 60;
    private static final Duration A_MUTANT = Duration.ofSeconds(10);
    private static final Duration A_GIANT = Duration.ofSeconds(30);

    @Autowired
    Findings findings;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "hello",
                "<",
                "<a/>",
                "<html><body/></html>",
                "{\"a\":1}",
                "<?xml version='1.0' encoding='UTF-16'?><definitions/>",
                "<?xml version='1.0' encoding='nonsense'?><definitions/>",
                "<definitions/>",
                "<definitions><process/></definitions>",
                "<definitions><process isExecutable='true'><startEvent/><sequenceFlow/><boundaryEvent/></process></definitions>",
                "<definitions xmlns:x='a'><x:process id='p' isExecutable='true'><x:subProcess id='p'/></x:process></definitions>",
                "<definitions><choreography id='c'><choreographyTask id='t'/></choreography></definitions>",
                "<definitions><collaboration id='c'><participant id='a'/><participant id='a'/></collaboration></definitions>",
                "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' "
                        + "xmlns:zeebe='http://camunda.org/schema/zeebe/1.0' "
                        + "xmlns:modeler='http://camunda.org/schema/modeler/1.0' modeler:executionPlatform='Camunda Cloud' "
                        + "id='d'><process id='p' isExecutable='true'><serviceTask id='t'><extensionElements>"
                        + "<zeebe:taskDefinition type='x'/></extensionElements></serviceTask></process></definitions>",
                "<definitions><process id='p' isExecutable='true'><startEvent id='s'/><exclusiveGateway id='s' default='s'/>"
                        + "<sequenceFlow id='s' sourceRef='s' targetRef='s'/></process></definitions>",
                "<definitions><process id='p' isExecutable='true'><boundaryEvent id='a' attachedToRef='b'/>"
                        + "<boundaryEvent id='b' attachedToRef='a'/></process></definitions>"
            })
    void everyFileGetsAnAnswer(String file) {
        List<Finding> found = findings.check(file.getBytes(StandardCharsets.UTF_8));

        assertThat(found).anyMatch(Finding::isError);
        assertThat(found).allSatisfy(one -> assertThat(one.element()).isNotBlank());
    }

    @Test
    void randomBytesGetAnAnswer() {
        Random random = new Random(11);
        for (int i = 0; i < 200; i++) {
            byte[] bytes = new byte[random.nextInt(2000)];
            random.nextBytes(bytes);
            assertThat(findings.check(bytes)).anyMatch(Finding::isError);
        }
    }

    @Test
    void mutatedModelsGetAnAnswerInTime() throws IOException {
        mutate(models(Path.of("bpmn"), FOREIGN));
    }

    @Test
    @Tag(RealData.TAG)
    void mutatedModelsDrawnByPeopleGetAnAnswerInTime() throws IOException {
        mutate(models(RealData.file("bpmn")));
    }

    private void mutate(List<Path> models) throws IOException {
        Random random = new Random(42);
        for (Path model : models) {
            byte[] bytes = Files.readAllBytes(model);
            for (int i = 0; i < MUTANTS_A_MODEL; i++) {
                byte[] mutant = mutate(bytes, random);
                long before = System.nanoTime();
                assertThatCode(() -> findings.check(mutant))
                        .as("%s, mutant %d", model, i)
                        .doesNotThrowAnyException();
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(A_MUTANT);
            }
        }
    }

    private static List<Path> models(Path... folders) throws IOException {
        List<Path> models = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".bpmn")).sorted().forEach(models::add);
            }
        }
        return models;
    }

    /** Cuts, doubles, swaps or replaces parts, mostly along the borders of tags and values, so that much stays XML. */
    private static byte[] mutate(byte[] bytes, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        for (int change = random.nextInt(3); change >= 0; change--) {
            text = switch (random.nextInt(7)) {
                case 0 -> replaceOne(text, random, "\"", "\"\"");
                case 1 -> text.substring(0, random.nextInt(text.length()));
                case 2 -> dropTag(text, random);
                case 3 -> swapIds(text, random);
                case 4 -> replaceOne(text, random, "Task", "Event");
                case 5 -> replaceOne(text, random, "sequenceFlow", "boundaryEvent");
                default -> insert(text, random);
            };
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String replaceOne(String text, Random random, String what, String by) {
        int at = text.indexOf(what, random.nextInt(text.length()));
        return at < 0 ? text : text.substring(0, at) + by + text.substring(at + what.length());
    }

    private static String dropTag(String text, Random random) {
        int at = text.indexOf('<', random.nextInt(text.length()));
        int end = at < 0 ? -1 : text.indexOf("/>", at);
        return end < 0 ? text : text.substring(0, at) + text.substring(end + 2);
    }

    private static String swapIds(String text, Random random) {
        int one = text.indexOf("Ref=\"", random.nextInt(text.length()));
        int other = text.indexOf("id=\"", random.nextInt(text.length()));
        int idEnd = other < 0 ? -1 : text.indexOf('"', other + 4);
        int end = one < 0 ? -1 : text.indexOf('"', one + 5);
        if (idEnd < 0 || end < 0) {
            return text;
        }
        String id = text.substring(other + 4, idEnd);
        return text.substring(0, one + 5) + id + text.substring(end);
    }

    private static String insert(String text, Random random) {
        List<String> parts = List.of(
                "<!DOCTYPE a>",
                "&lt;",
                "${",
                "<a",
                "]]>",
                "\u0000",
                "<x:y xmlns:x='z'/>",
                "<process id='p'/>",
                "<extensionElements/>",
                "\uD83D\uDE00",
                "<!-- -->",
                "<?pi?>",
                "<incoming>x</incoming>");
        int at = text.indexOf('<', random.nextInt(text.length()));
        return at < 0 ? text : text.substring(0, at) + parts.get(random.nextInt(parts.size())) + text.substring(at);
    }

    /** As many elements as a file may have, in a chain, in a star, with gateways that all see all outcomes; and five megabytes. */
    @ParameterizedTest
    @ValueSource(
            strings = {"chain", "star", "gateways", "contacts", "ends", "five megabytes", "one long value", "events"})
    void giantsAnswerWithinABound(String shape) {
        byte[] giant = Giants.model(shape);
        findings.check(Drawn.bytes(Drawn.MODEL));
        long before = System.nanoTime();
        List<Finding> found = findings.check(giant);
        Duration took = Duration.ofNanos(System.nanoTime() - before);

        System.out.printf(
                "GIANT %s: %d KB, %d findings, %d ms%n", shape, giant.length / 1024, found.size(), took.toMillis());
        assertThat(took).isLessThan(A_GIANT);
        assertThat(found).hasSizeLessThanOrEqualTo(2000);
    }
}
