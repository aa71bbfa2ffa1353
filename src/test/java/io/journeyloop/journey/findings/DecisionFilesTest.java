package io.journeyloop.journey.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.support.Api;
import io.journeyloop.support.FullStack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Decision files as people bring them from other tools: each is taken, or refused in the owner's words with the place,
 * in the reader's language; never an error of the server, and never in the words of the engine.
 */
@FullStack
class DecisionFilesTest {

    private static final Path FILES = Path.of("src/test/resources/decisions");
    private static final Duration AN_ANSWER = Duration.ofSeconds(10);

    @LocalServerPort
    int port;

    @Autowired
    Findings findings;

    /** A file and what must be said of it: nothing where there is no rule. */
    record Case(String file, String rule, String element, String severity) {

        boolean isRefused() {
            return severity.equals("error");
        }

        @Override
        public String toString() {
            return file + (rule.isEmpty() ? "" : ": " + rule);
        }
    }

    static List<Case> cases() throws IOException {
        return Files.readAllLines(FILES.resolve("expected.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(part -> new Case(part[0], part[1], part[2], part[3]))
                .toList();
    }

    @Test
    void everyFileHasItsRightAnswer() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".dmn")))
                    .containsExactlyInAnyOrderElementsOf(
                            cases().stream().map(Case::file).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTakenOrRefusedInTheOwnersWords(Case one) throws IOException {
        for (String language : List.of("en", "zh-CN")) {
            long before = System.nanoTime();
            Api.Answer answer = deploy(one.file(), language);

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(AN_ANSWER);
            assertThat(answer.status()).as(answer.body()).isEqualTo(one.isRefused() ? 400 : 200);
            if (one.isRefused()) {
                JsonNode error = answer.json()
                        .path("details")
                        .path(one.file())
                        .path("errors")
                        .path(0);
                assertThat(error.path("mainElementId").asString()).isEqualTo(one.element());
                assertThat(answer.body())
                        .doesNotContain(
                                "BPMN", "bpmn:", "camunda", "Dmn", "DMN-0", "cvc-", "Exception: ", "org.", "{0}")
                        .doesNotContain("!findings");
                assertThat(error.path("message").asString())
                        .matches(language.equals("en") ? "(?s).*[a-z]{3}.*" : "(?s).*[\\u4e00-\\u9fff].*");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesTheRuleAndThePlace(Case one) throws IOException {
        List<Finding> found = findings.check(one.file(), Files.readAllBytes(FILES.resolve(one.file())));

        if (one.rule().isEmpty()) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .anyMatch(finding -> finding.rule().equals(one.rule())
                            && finding.element().equals(one.element())
                            && finding.severity().slug().equals(one.severity()));
        }
    }

    @Test
    void aCellIsNamedByItsRuleAndColumn() throws IOException {
        Finding cell = findings.check("cell-broken.dmn", Files.readAllBytes(FILES.resolve("cell-broken.dmn")))
                .getFirst();

        assertThat(findings.sentence(cell, Locale.ENGLISH)).startsWith("Rule 1, column “Age”: “< 30 and”");
        assertThat(findings.sentence(cell, Locale.SIMPLIFIED_CHINESE)).startsWith("第 1 条规则“Age”列");
    }

    private Api.Answer deploy(String file, String language) throws IOException {
        String boundary = "----decisions";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\ntest\r\n--"
                        + boundary + "\r\nContent-Disposition: form-data; name=\"" + file + "\"; filename=\"" + file
                        + "\"\r\nContent-Type: text/xml\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(FILES.resolve(file)));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new Api(port)
                .upload(
                        "/engine-rest/deployment/create",
                        "owner1",
                        "multipart/form-data; boundary=" + boundary,
                        body.toByteArray(),
                        language);
    }
}
