package io.journeyloop;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.journeyloop.engine.Blocks;
import io.journeyloop.journey.JourneyLanguage;
import io.journeyloop.support.ProductClasses;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The glossary and the code say the same. */
class GlossaryTest {

    private static final Path GLOSSARY = Path.of("docs/glossary.md");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+)");
    private static final JavaClasses PRODUCT = ProductClasses.ALL;

    /** Term, Chinese, class, table, in a model. */
    private record Line(List<String> cells) {}

    @Test
    void everyTermHasAChineseOne() throws IOException {
        assertThat(lines()).hasSizeGreaterThan(40).allSatisfy(line -> {
            assertThat(line.cells()).as(line.toString()).hasSize(5);
            assertThat(line.cells().get(1)).as(line.toString()).matches(".*\\p{IsHan}.*");
        });
    }

    @Test
    void everyClassItNamesIsThere() throws IOException {
        Set<String> classes = new HashSet<>();
        PRODUCT.forEach(one -> classes.add(one.getName().replace("io.journeyloop.", "")));
        assertThat(named(2)).isNotEmpty().isSubsetOf(classes);
    }

    @Test
    void everyTableItNamesIsThere() throws IOException {
        Set<String> tables = new HashSet<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                Matcher found = TABLE.matcher(Files.readString(file));
                while (found.find()) {
                    tables.add(found.group(1));
                }
            }
        }
        assertThat(named(3)).isNotEmpty().isSubsetOf(tables);
    }

    @Test
    void everyPropertyItNamesIsOfTheJourneyLanguage() throws IOException {
        Set<String> properties = new HashSet<>();
        Arrays.stream(JourneyLanguage.class.getFields())
                .filter(field -> field.getType() == String.class)
                .forEach(field -> properties.add(value(field)));
        assertThat(named(4).stream().filter(one -> one.contains(".")))
                .isNotEmpty()
                .isSubsetOf(properties);
        assertThat(named(4).stream().filter(one -> !one.contains(".") && !one.equals("contact-wave")))
                .isNotEmpty()
                .allMatch(Blocks::isBlock);
    }

    @Test
    void noClassBearsARetiredWord() throws IOException {
        String text = Files.readString(GLOSSARY);
        Matcher retired = CODE.matcher(text.substring(text.indexOf("## Retired")));
        Set<String> words = new HashSet<>();
        while (retired.find()) {
            words.add(retired.group(1));
        }
        assertThat(words).hasSizeGreaterThan(15);
        assertThat(PRODUCT.stream().map(JavaClass::getSimpleName).filter(name -> words.stream()
                        .anyMatch(word -> name.matches("(.*[a-z0-9])?" + word + "(s?[A-Z].*)?s?"))))
                .isEmpty();
    }

    private static Set<String> named(int column) throws IOException {
        Set<String> named = new HashSet<>();
        for (Line line : lines()) {
            Matcher found = CODE.matcher(line.cells().get(column));
            while (found.find()) {
                named.add(found.group(1));
            }
        }
        return named;
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| term") && !line.startsWith("| ---"))
                .map(line -> new Line(
                        Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                                .map(String::strip)
                                .toList()))
                .toList();
    }

    private static String value(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
