package io.journeyloop.common;

import static io.journeyloop.common.Message.say;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What refusals say exists in every language, with the arguments that are given. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGES = Path.of("src/main/resources/pages");
    /** A text in a page, with what is filled in. */
    private static final Pattern IN_PAGE = Pattern.compile("#\\{([a-z][a-z0-9.-]*)(\\([^)]*\\))?}");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** A text that is said somewhere, with so many arguments. */
    private record Said(String key, int arguments, String where) {}

    @Test
    void everyTextThatIsSaidStandsInBothLanguagesWithItsArguments() throws IOException {
        List<Said> said = said();
        Properties english = texts("messages.properties");
        Properties chinese = texts("messages_zh_CN.properties");

        assertThat(said).hasSizeGreaterThan(10);
        assertThat(said).allSatisfy(one -> {
            for (String key : keys(one, english)) {
                assertThat(english.getProperty(key))
                        .as("%s in %s", key, one.where())
                        .isNotBlank();
                assertThat(chinese.getProperty(key))
                        .as("%s in %s", key, one.where())
                        .isNotBlank();
                assertThat(arguments(english.getProperty(key)))
                        .as("arguments of %s in %s", key, one.where())
                        .isEqualTo(arguments(chinese.getProperty(key)))
                        .allMatch(index -> index < one.arguments());
            }
        });
    }

    /** An argument that neither sentence nor next step shows is a mistake at one of the two ends. */
    @Test
    void everyArgumentIsShown() throws IOException {
        Properties english = texts("messages.properties");
        for (Said one : said()) {
            TreeSet<Integer> shown = new TreeSet<>();
            keys(one, english).forEach(key -> shown.addAll(arguments(english.getProperty(key, ""))));
            assertThat(shown)
                    .as("arguments of %s in %s", one.key(), one.where())
                    .hasSize(one.arguments());
        }
    }

    /** The formatter takes a straight one for the beginning of a quotation. */
    @Test
    void refusalsAreWrittenWithTypographicApostrophes() throws IOException {
        for (String file : List.of("messages.properties", "messages_zh_CN.properties")) {
            Properties texts = texts(file);
            assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> key.contains(".problem."))
                    .allSatisfy(
                            key -> assertThat(texts.getProperty(key)).as(key).doesNotContain("'"));
        }
    }

    @Test
    void aMessageWithinAMessageAndAListAreSaidInTheReadersLanguage() {
        Message said = say("common.problem.method", say("staff.role.admin"), List.of("GET", "PUT"));

        assertThat(TestTexts.all().get(said, Languages.ENGLISH))
                .isEqualTo("Administrator is not possible at this address.");
        assertThat(TestTexts.all().get(said.next(), Languages.ENGLISH)).isEqualTo("Use GET, PUT.");
        assertThat(TestTexts.all().get(said.next(), Languages.CHINESE)).isEqualTo("请使用 GET、PUT。");
    }

    @Test
    void aProblemSpeaksTheReadersLanguageAndItsExceptionTextEnglish() {
        Problem problem = Problem.forbidden(say("common.problem.role"));

        assertThat(problem).hasMessage("Your role does not allow this.");
        assertThat(problem.sentence(Locale.TRADITIONAL_CHINESE)).isEqualTo("您的角色不允许此操作。");
        assertThat(problem.next(Locale.CHINA)).startsWith("请向管理员");
        assertThat(problem.next(Locale.FRANCE)).startsWith("Ask an administrator");
    }

    /** The text itself and, where it is a refusal, the next step. */
    private static List<String> keys(Said said, Properties english) {
        boolean refusal = said.key().contains(".problem.");
        return refusal || english.containsKey(said.key() + ".next")
                ? List.of(said.key(), said.key() + ".next")
                : List.of(said.key());
    }

    private static TreeSet<Integer> arguments(String text) {
        TreeSet<Integer> found = new TreeSet<>();
        ARGUMENT.matcher(text).results().forEach(one -> found.add(Integer.valueOf(one.group(1))));
        return found;
    }

    private static Properties texts(String file) throws IOException {
        Properties all = new Properties();
        try (Stream<Path> modules = Files.list(Path.of("src/main/resources/i18n"))) {
            for (Path module : modules.toList()) {
                all.load(Files.newBufferedReader(module.resolve(file), StandardCharsets.UTF_8));
            }
        }
        return all;
    }

    private static List<Said> said() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Said> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> sources = Files.walk(SOURCES)) {
            List<Path> java =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, fault -> {}, null, null, files.getJavaFileObjectsFromPaths(java));
            task.parse().forEach(unit -> new Calls(found, unit.getSourceFile().getName()).scan(unit, null));
        }
        found.addAll(inPages());
        return found;
    }

    private static List<Said> inPages() throws IOException {
        List<Said> found = new ArrayList<>();
        try (Stream<Path> pages = Files.list(PAGES)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                IN_PAGE.matcher(Files.readString(page)).results().forEach(one -> {
                    String given = one.group(2);
                    int arguments = given == null ? 0 : given.split(",").length;
                    found.add(new Said(one.group(1), arguments, page.toString()));
                });
            }
        }
        assertThat(found).hasSizeGreaterThan(5);
        return found;
    }

    /** Collects the calls of {@code say} with their literal keys. */
    private static final class Calls extends TreeScanner<Void, Void> {

        private final List<Said> found;
        private final String where;

        Calls(List<Said> found, String where) {
            this.found = found;
            this.where = where;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            if (call.getMethodSelect() instanceof IdentifierTree name
                    && name.getName().contentEquals("say")) {
                add(call.getArguments().getFirst(), call.getArguments().size() - 1);
            }
            return super.visitMethodInvocation(call, nothing);
        }

        private void add(ExpressionTree key, int arguments) {
            switch (key) {
                case LiteralTree literal -> found.add(new Said((String) literal.getValue(), arguments, where));
                case ConditionalExpressionTree either -> {
                    add(either.getTrueExpression(), arguments);
                    add(either.getFalseExpression(), arguments);
                }
                case ParenthesizedTree inner -> add(inner.getExpression(), arguments);
                default -> throw new AssertionError("Write the key as a literal in " + where + ": " + key);
            }
        }
    }
}
