package io.journeyloop.journey.findings;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.journey.JourneyLanguage;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The owners' reference tells every word and every finding, and each finding has its words. */
class LanguageReferenceTest {

    private static final Path REFERENCE = Path.of("docs/journey-language.md");
    private static final Path RULES = Path.of("src/main/java/io/journeyloop");
    private static final Pattern RULE =
            Pattern.compile("report\\.(?:error|warning)\\([^;]*?\"([a-z][a-z0-9-]*\\.[a-z0-9-]+)\"", Pattern.DOTALL);

    @Test
    void namesEveryWord() throws IOException {
        String text = Files.readString(REFERENCE);

        assertThat(Stream.concat(JourneyLanguage.OF_PROCESS.stream(), JourneyLanguage.OF_NODE.stream()))
                .allSatisfy(word -> assertThat(text).contains("`" + word + "`"));
    }

    @Test
    void namesEveryFinding() throws IOException {
        String text = Files.readString(REFERENCE);

        assertThat(rulesWithWords()).allSatisfy(rule -> assertThat(text).contains("`" + rule + "`"));
    }

    @Test
    void everyRuleHasItsWords() throws IOException {
        assertThat(rulesWithWords()).containsAll(rulesInCode());
    }

    private static TreeSet<String> rulesWithWords() throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Path.of("src/main/resources/i18n/findings/messages.properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        TreeSet<String> rules = new TreeSet<>();
        texts.stringPropertyNames().stream()
                .map(key -> key.substring("findings.".length()))
                .filter(rule -> !rule.endsWith(".next"))
                .forEach(rules::add);
        return rules;
    }

    private static TreeSet<String> rulesInCode() throws IOException {
        TreeSet<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.walk(RULES.resolve("journey/model"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                RULE.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(rules::add);
            }
        }
        assertThat(rules).hasSizeGreaterThan(40);
        return rules;
    }
}
