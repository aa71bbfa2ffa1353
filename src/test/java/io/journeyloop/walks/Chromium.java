package io.journeyloop.walks;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The machine's own Chromium; a machine without one fails the walk and is told what to install. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--no-first-run")));
    }

    private static Path executable() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium on the PATH (looked for " + NAMES
                        + "). Install it, on Debian: apt-get install chromium; then run the walks again."));
    }

    /** An English reader on a laptop, nobody signed in. */
    Page page() {
        return page(1440, 900, "en-US");
    }

    Page page(int width, int height, String locale) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale(locale));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** Signs in by the demo's list of people. */
    static void signIn(Page page, DemoServer server, String username) {
        page.navigate(server.url("/login"));
        page.locator(".jl-login-offers vaadin-button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(username))
                .first()
                .click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Chooses an item of a Vaadin select by its label. */
    static void choose(Page page, String label, String item) {
        page.locator("vaadin-select")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(label))
                .locator("vaadin-select-value-button")
                .click();
        page.locator("vaadin-select-item")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(item))
                .first()
                .click();
    }

    @Override
    public void close() {
        for (AutoCloseable one : Arrays.asList(browser, playwright)) {
            try {
                one.close();
            } catch (Exception late) {
                throw new IllegalStateException("The browser does not close", late);
            }
        }
    }
}
