package io.journeyloop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The committed front-end bundle is whole, and made of the sources that stand beside it. */
class FrontEndBundleTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_committed_bundle_is_made_of_these_sources() throws IOException, InterruptedException {
        assertThat(line("sources", now()))
                .as("The front end's sources changed: run frontend/rebuild and commit what it writes")
                .isEqualTo(line("sources", sealed()));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_committed_bundle_is_the_one_that_was_sealed() throws IOException, InterruptedException {
        assertThat(line("bundle", now()))
                .as("The bundle is not the one that frontend/rebuild made: run it and commit what it writes")
                .isEqualTo(line("bundle", sealed()));
    }

    @Test
    void the_committed_bundle_holds_page_and_statistics() throws IOException {
        try (ZipFile bundle = new ZipFile("src/main/bundles/prod.bundle")) {
            assertThat(bundle.getEntry("webapp/index.html")).isNotNull();
            assertThat(bundle.getEntry("config/stats.json")).isNotNull();
        }
    }

    @Test
    void the_lock_names_no_address() throws IOException {
        assertThat(Files.readString(Path.of("frontend/package-lock.json"))).doesNotContain("://");
    }

    private static String sealed() throws IOException {
        return Files.readString(Path.of("frontend/bundle.seal"));
    }

    private static String now() throws IOException, InterruptedException {
        Process seal =
                new ProcessBuilder("frontend/seal").redirectErrorStream(true).start();
        String printed = new String(seal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(seal.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(seal.exitValue()).as(printed).isZero();
        return printed;
    }

    /** The line of a seal that begins with that word. */
    private static String line(String word, String seal) {
        return seal.lines()
                .filter(one -> one.startsWith(word + " "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + word + " in the seal:\n" + seal));
    }
}
