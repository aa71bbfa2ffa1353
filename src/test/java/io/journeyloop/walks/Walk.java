package io.journeyloop.walks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/**
 * A walk through the finished product in a real browser. All walks of this kind share one server and one browser, as
 * people share a bank: each brings customers and models of its own, and counts on nothing that others may change.
 */
abstract class Walk {

    static final DemoServer server = DemoServer.start();
    static final Chromium chromium = new Chromium();

    static {
        // The browser belongs to this thread and ends with its driver; the server is a process of its own.
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "walks-end"));
    }

    /** A window of its own, in which that person is signed in. */
    static Page signedIn(String person) {
        Page page = chromium.page();
        Chromium.signIn(page, server, person);
        return page;
    }

    /** The buttons that say just these words; none of them means anything in a regular expression. */
    static Locator button(Page page, String words) {
        return page.locator("vaadin-button")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + words + "\\s*$")));
    }

    static Locator.FilterOptions text(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
