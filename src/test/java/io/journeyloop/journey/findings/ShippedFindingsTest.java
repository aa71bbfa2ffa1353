package io.journeyloop.journey.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.support.FullStack;
import io.journeyloop.support.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said of the models that come with the product, and of foreign ones. */
@FullStack
class ShippedFindingsTest {

    private static final Path FOREIGN = Path.of("src/test/resources/models/foreign");

    @Autowired
    Findings findings;

    static Stream<Path> shipped() throws IOException {
        return Files.list(Path.of("bpmn")).filter(file -> file.toString().endsWith(".bpmn"));
    }

    static Stream<Path> drawnByPeople() throws IOException {
        return Files.list(RealData.file("bpmn")).sorted();
    }

    /** As others' tools write them: pools, lanes, generated ids, a namespace of their own, nothing executable. */
    static Stream<Path> foreign() throws IOException {
        return Files.list(FOREIGN).sorted();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void aShippedModelHasNoError(Path model) throws IOException {
        List<Finding> found = findings.check(Files.readAllBytes(model));

        assertThat(found).filteredOn(Finding::isError).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void aForeignModelGetsFindingsThatCanBeRead(Path model) throws IOException {
        canBeRead(findings.check(Files.readAllBytes(model)));
    }

    @ParameterizedTest
    @MethodSource("drawnByPeople")
    @Tag(RealData.TAG)
    void aModelDrawnInATrainingGetsFindingsThatCanBeRead(Path model) throws IOException {
        canBeRead(findings.check(Files.readAllBytes(model)));
    }

    private void canBeRead(List<Finding> found) {
        assertThat(found).anyMatch(Finding::isError);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            assertThat(found).allSatisfy(one -> {
                assertThat(findings.sentence(one, locale))
                        .isNotBlank()
                        .doesNotStartWith("!")
                        .doesNotContain("{0}");
                assertThat(findings.next(one, locale))
                        .isNotBlank()
                        .doesNotStartWith("!")
                        .doesNotContain("{0}");
                assertThat(one.element()).isNotBlank();
            });
        }
    }
}
