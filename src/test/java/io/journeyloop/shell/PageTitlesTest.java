package io.journeyloop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every page names itself in the browser's tab. */
class PageTitlesTest {

    @Test
    void thePageThenTheProduct() {
        assertThat(PageTitles.of("工单")).isEqualTo("工单 · JourneyLoop");
        assertThat(PageTitles.of("")).isEqualTo("JourneyLoop");
        assertThat(PageTitles.page("工单 · JourneyLoop")).isEqualTo("工单");
        assertThat(PageTitles.page("工单")).isEqualTo("工单");
    }

    @Test
    void everyViewNamesItself() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("\n@Route(")) {
                    assertThat(source).as(file.toString()).contains("HasDynamicTitle", "return PageTitles.of(");
                }
            }
        }
    }
}
