package io.journeyloop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class CsvFileTest {

    @Test
    void aSpreadsheetOpensItAsUtf8() {
        CsvFile file = new CsvFile(List.of("姓名", "at"));
        file.row("王*", Instant.parse("2026-03-02T01:00:00Z"));
        assertThat(text(file)).isEqualTo("\uFEFF姓名,at\r\n王*,2026-03-02T01:00:00Z\r\n");
    }

    @Test
    void textThatASpreadsheetWouldRunIsMadeHarmless() {
        CsvFile file = new CsvFile(List.of("value"));
        for (String begin : List.of("=", "+", "-", "@", "\t")) {
            file.row(begin + "cmd");
        }
        file.row("=HYPERLINK(\"x\")");
        assertThat(text(file).lines().skip(1))
                .containsExactly("'=cmd", "'+cmd", "'-cmd", "'@cmd", "'\tcmd", "\"'=HYPERLINK(\"\"x\"\")\"");
    }

    @Test
    void aNegativeNumberStaysANumberAndNothingStaysEmpty() {
        CsvFile file = new CsvFile(List.of("n", "none", "words"));
        file.row(-3, null, "a,b");
        assertThat(text(file).lines().skip(1)).containsExactly("-3,,\"a,b\"");
    }

    @Test
    void aFileIsWrittenInTheLanguageOfTheScreenWhateverTheBrowserPrefers() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        byte[] language = CsvFile.read(
                ReaderPreferences.CHINESE,
                () -> LocaleContextHolder.getLocale().toLanguageTag().getBytes(StandardCharsets.UTF_8));
        assertThat(new String(language, StandardCharsets.UTF_8)).isEqualTo("zh-CN");
        assertThat(LocaleContextHolder.getLocale()).isEqualTo(Locale.ENGLISH);
        LocaleContextHolder.resetLocaleContext();
    }

    private static String text(CsvFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }
}
