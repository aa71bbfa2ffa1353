package io.journeyloop.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A CX manager brings a file of customers in, launches the honeymoon over them and watches the map count. */
class ImportAndLaunchWalk {

    private static final int CUSTOMERS = 120;

    @TempDir
    Path folder;

    @Test
    void customersOfAFileEnterAndTheMapCountsThem() throws IOException {
        try (DemoServer server = DemoServer.start();
                Chromium chromium = new Chromium()) {
            int before = entered(server);
            Page page = chromium.page();
            Chromium.signIn(page, server, "cx1");
            page.navigate(server.url("/import"));
            page.locator("vaadin-upload input[type=file]").setInputFiles(file());
            button(page, "Import").click();
            assertThat(page.locator(".in-import")).containsText(Integer.toString(CUSTOMERS));

            Chromium.choose(page, "Journey", "Honeymoon");
            button(page, "Launch").dblclick();
            Locator question = page.locator("vaadin-confirm-dialog");
            assertThat(question).containsText(Integer.toString(CUSTOMERS));
            assertThat(page.locator(".in-launch")).hasCount(0);
            button(page, "Launch for " + CUSTOMERS).dblclick();
            assertThat(page.locator(".in-launch")).hasCount(1);
            assertThat(page.locator(".jl-list").last()).containsText(CUSTOMERS + " of " + CUSTOMERS + " entered");

            page.navigate(server.url("/map/honeymoon?days=all"));
            assertThat(page.locator(".jl-page")).containsText(Integer.toString(before + CUSTOMERS));
            assertThat(entered(server)).isEqualTo(before + CUSTOMERS);
        }
    }

    private Path file() throws IOException {
        String rows = IntStream.range(0, CUSTOMERS)
                .mapToObj(i -> "L%05d,客户%d,1008888%04d,002,%d".formatted(i, i, i, 1000 * i))
                .collect(Collectors.joining("\n"));
        Path file = folder.resolve("new-customers.csv");
        Files.write(file, List.of("customerNo,name,phone,branch,aum", rows));
        return file;
    }

    private static Locator button(Page page, String words) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions()
                        .setHasText(java.util.regex.Pattern.compile("^\\s*" + words + "\\s*$")));
    }

    private static int entered(DemoServer server) {
        return server.get("cx1", "/api/v1/journeys/honeymoon/map")
                .path("goal")
                .path("entered")
                .asInt();
    }
}
