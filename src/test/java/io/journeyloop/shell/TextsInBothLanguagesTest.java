package io.journeyloop.shell;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of every module exists in English and in Chinese, under keys of that module. */
class TextsInBothLanguagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d+");

    static Stream<Path> modules() throws IOException {
        return Files.list(Path.of("src/main/resources/i18n")).sorted();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void has_the_same_keys_in_both(Path module) throws IOException {
        Properties english = read(module.resolve("messages.properties"));
        Properties chinese = read(module.resolve("messages_zh_CN.properties"));

        assertThat(new TreeSet<>(chinese.stringPropertyNames()))
                .containsExactlyElementsOf(new TreeSet<>(english.stringPropertyNames()));
        assertThat(english.stringPropertyNames()).allMatch(key -> key.startsWith(module.getFileName() + "."));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void takes_the_same_arguments_in_both(Path module) throws IOException {
        Properties english = read(module.resolve("messages.properties"));
        Properties chinese = read(module.resolve("messages_zh_CN.properties"));

        english.stringPropertyNames().forEach(key -> assertThat(arguments(chinese.getProperty(key, "")))
                .as("arguments of %s", key)
                .isEqualTo(arguments(english.getProperty(key))));
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> found = new TreeSet<>();
        ARGUMENT.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
