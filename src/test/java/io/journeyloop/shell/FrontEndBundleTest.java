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
    void the_committed_bundle_is_not_stale() throws IOException, InterruptedException {
        Process seal =
                new ProcessBuilder("frontend/seal").redirectErrorStream(true).start();
        String now = new String(seal.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(seal.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(now)
                .as("The front end's sources changed: run frontend/rebuild and commit what it writes")
                .isEqualTo(Files.readString(Path.of("frontend/bundle.seal")).strip());
    }

    @Test
    void the_committed_bundle_holds_page_and_statistics() throws IOException {
        try (ZipFile bundle = new ZipFile("src/main/bundles/prod.bundle")) {
            assertThat(bundle.getEntry("webapp/index.html")).isNotNull();
            assertThat(bundle.getEntry("config/stats.json")).isNotNull();
        }
    }
}
