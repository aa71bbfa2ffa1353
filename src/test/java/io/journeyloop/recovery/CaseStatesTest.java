package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to know every state or transition and is no Java: the statements and the texts. */
class CaseStatesTest {

    @Test
    void noStatementListsTheStatesUnderWayItself() throws IOException {
        for (String statements : List.of(
                "/io/journeyloop/recovery/persistence/CaseMapper.xml",
                "/io/journeyloop/recovery/persistence/CaseListMapper.xml",
                "/io/journeyloop/recovery/persistence/CaseCountMapper.xml",
                "/db/migration/V19__recovery.sql")) {
            try (InputStream in = stream(statements)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(CaseState.slugsUnderWay())
                        .as(statements)
                        .noneMatch(state -> text.contains("'" + state + "'"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_zh_CN"})
    void everyStateAndEveryTransitionIsSaidInBothLanguages(String language) {
        assertThat(texts(language).stringPropertyNames())
                .containsAll(Arrays.stream(CaseState.values())
                        .map(one -> "recovery.state." + one.slug())
                        .toList())
                .containsAll(Arrays.stream(CaseTransition.values())
                        .map(one -> "recovery.log." + one.slug())
                        .toList());
    }

    private static Properties texts(String language) {
        try (InputStreamReader reader = new InputStreamReader(
                stream("/i18n/recovery/messages" + language + ".properties"), StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream stream(String path) {
        return Objects.requireNonNull(CaseStatesTest.class.getResourceAsStream(path), path);
    }
}
