package io.journeyloop.walks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A walk through the finished product in a real browser: one server and one browser for all tests of a class. */
abstract class Walk {

    static DemoServer server;
    static Chromium chromium;

    @BeforeAll
    static void start() {
        server = DemoServer.start();
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
        server.close();
    }

    /** A window of its own, in which that person is signed in. */
    static Page signedIn(String person) {
        Page page = chromium.page();
        Chromium.signIn(page, server, person);
        return page;
    }

    /** The buttons that say just these words. */
    static Locator button(Page page, String words) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions()
                        .setHasText(Pattern.compile("^\\s*" + Pattern.quote(words) + "\\s*$")));
    }

    static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
