package io.journeyloop.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to know every state or transition and is no Java: the statements and the texts. */
class CaseStatesTest {

    private static final Pattern UNDER_WAY = Pattern.compile("<sql id=\"underWay\">state IN \\(([^)]*)\\)</sql>");

    @Test
    void theStatementsAndTheCodeMeanTheSameStatesByUnderWay() throws IOException {
        try (InputStream mapper = stream("/io/journeyloop/recovery/persistence/CaseMapper.xml")) {
            Matcher listed = UNDER_WAY.matcher(new String(mapper.readAllBytes(), StandardCharsets.UTF_8));
            assertThat(listed.find()).isTrue();
            assertThat(listed.group(1).replace("'", "").split(", "))
                    .containsExactlyInAnyOrderElementsOf(
                            CaseState.UNDER_WAY.stream().map(CaseState::slug).toList());
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
