package io.journeyloop.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build over an older one leaves the scripts' old form beside the new one in the class path. */
class ScriptFormsTest {

    private static final String STALE = "---\nversion: 1\n---\nThe old words\n";
    private static final String PRESENT =
            """
            version: 2
            customer:
              en: The new words
              zh: 新的话术
            """;

    @TempDir
    private Path classPath;

    @Test
    void whereOldAndNewFormOfAScriptLieSideBySideTheNewOneHoldsInBothLanguages() throws IOException {
        write("one", "welcome-again.md", STALE);
        write("one", "welcome-again.zh-CN.md", STALE);
        write("one", "welcome-again.yaml", PRESENT);

        Scripts scripts = scripts();

        assertThat(scripts.script("welcome-again", Locale.ENGLISH))
                .hasValueSatisfying(script ->
                        assertThat(script).returns("2", Script::version).returns("The new words", Script::customer));
        assertThat(scripts.script("welcome-again", Locale.SIMPLIFIED_CHINESE))
                .hasValueSatisfying(script ->
                        assertThat(script).returns("2", Script::version).returns("新的话术", Script::customer));
        assertThat(scripts.version("welcome-again")).isEqualTo("2");
    }

    @Test
    void aScriptThatIsThereInTheOldFormAloneIsStillRead() throws IOException {
        write("one", "only-old.md", STALE);
        assertThat(scripts().version("only-old")).isEqualTo("1");
    }

    @Test
    void twoScriptsOfTheNewFormWithOneKeyAreRefusedByName() throws IOException {
        write("one", "twice.yaml", PRESENT);
        write("two", "twice.yaml", PRESENT);
        assertThatIllegalStateException().isThrownBy(this::scripts).withMessageContaining("twice");
    }

    private void write(String process, String name, String text) throws IOException {
        Path folder = Files.createDirectories(classPath.resolve("processes/" + process + "/scripts"));
        Files.writeString(folder.resolve(name), text);
    }

    private Scripts scripts() throws IOException {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader with =
                new URLClassLoader(new URL[] {classPath.toUri().toURL()}, own)) {
            Thread.currentThread().setContextClassLoader(with);
            return new Scripts();
        } finally {
            Thread.currentThread().setContextClassLoader(own);
        }
    }
}
