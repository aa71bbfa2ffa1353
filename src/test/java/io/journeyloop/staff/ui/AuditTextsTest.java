package io.journeyloop.staff.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.journeyloop.common.Languages;
import io.journeyloop.common.TestTexts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every deed that is recorded anywhere can be chosen and read. */
class AuditTextsTest {

    private static final Pattern RECORDED = Pattern.compile(
            "(?:audit\\.record\\(|disclosures\\.[a-z]+\\(|done\\(caseNo,|activate\\([^;]*?,)\\s*\"([a-z-]+)\"");

    @Test
    void everyDeedHasItsWords() throws IOException {
        assertThat(new TreeSet<>(AuditTexts.ACTIONS)).containsAll(recorded());
        assertThat(AuditTexts.ACTIONS).allSatisfy(action -> {
            String key = "admin.audit.action." + action;
            assertThat(TestTexts.all().get(key, Languages.ENGLISH)).isNotEqualTo("!" + key);
            assertThat(TestTexts.all().get(key, Languages.CHINESE))
                    .isNotEqualTo(TestTexts.all().get(key, Languages.ENGLISH));
        });
    }

    private static Set<String> recorded() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            Set<String> found = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> RECORDED.matcher(read(file)).results().forEach(hit -> found.add(hit.group(1))));
            assertThat(found).contains("staff-locked", "customers-imported", "case-closed");
            return found;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
