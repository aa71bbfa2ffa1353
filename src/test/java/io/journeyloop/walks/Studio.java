package io.journeyloop.walks;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What is done in the studio again and again. */
final class Studio {

    private Studio() {}

    /** @param what the button's words: a new journey, decision or form */
    static void begin(Page page, String what, String name) {
        page.navigate(Walk.server.url("/studio"));
        Walk.button(page, what).first().click();
        page.locator("vaadin-dialog vaadin-text-field input").first().fill(name);
        Walk.button(page, "Create").click();
    }

    static void beginJourney(Page page, String name) {
        begin(page, "New journey", name);
        page.locator(".jl-blocks button").first().waitFor();
    }

    static void pick(Page page, String element) {
        page.locator("[data-element-id=" + element + "] .djs-hit")
                .first()
                .click(new Locator.ClickOptions().setForce(true));
    }

    static void approve(Page other) {
        Walk.button(other, "Approve and publish").click();
        other.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
    }
}
