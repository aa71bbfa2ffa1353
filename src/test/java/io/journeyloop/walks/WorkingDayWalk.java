package io.journeyloop.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A relationship manager's morning: sign in, finish a task, see the next. */
class WorkingDayWalk {

    @Test
    void aTaskIsFinishedAndTheNextOneOpens() {
        try (DemoServer server = DemoServer.start();
                Chromium chromium = new Chromium()) {
            twoCustomersWait(server);
            Page page = chromium.page();
            Chromium.signIn(page, server, "rm1");
            page.navigate(server.url("/today?view=all&q=W0000"));
            Locator lines = page.locator(".jl-task-line");
            assertThat(lines).hasCount(2);

            lines.first().click();
            Locator panel = page.locator(".jl-task-panel");
            assertThat(panel).containsText("Understand needs");
            String first = page.url();
            panel.locator(".jl-task-outcomes vaadin-button").first().click();
            assertThat(panel.locator("[invalid]").first()).isVisible();

            panel.locator("vaadin-radio-button").first().click();
            panel.locator(".jl-task-outcomes vaadin-button").first().click();
            assertThat(lines).hasCount(1);
            assertThat(page.locator(".jl-task-line[aria-selected=true]")).hasCount(1);
            assertThat(page.url()).isNotEqualTo(first);
            assertThat(panel).containsText("Understand needs");
        }
    }

    @Test
    void twoKeysInARowFinishOneTaskAndItComesBackByUndo() {
        try (DemoServer server = DemoServer.start();
                Chromium chromium = new Chromium()) {
            twoCustomersWait(server);
            Page page = chromium.page();
            Chromium.signIn(page, server, "rm1");
            page.navigate(server.url("/today?view=all&q=W0000"));
            Locator lines = page.locator(".jl-task-line");
            assertThat(lines).hasCount(2);
            page.keyboard().press("j");
            Locator panel = page.locator(".jl-task-panel");
            panel.locator("vaadin-radio-button").first().click();
            assertThat(panel.locator(".jl-task-outcomes vaadin-button:not([disabled])")
                            .first())
                    .isVisible();
            page.keyboard().press("Escape");
            assertThat(panel).hasCount(0);
            page.locator(".jl-task-line").first().click();
            assertThat(panel.locator("vaadin-radio-button[checked]")).hasCount(1);

            assertThat(panel.locator(".jl-task-outcomes vaadin-button:not([disabled])")
                            .first())
                    .isVisible();
            waitUntilKeysCount(page);
            page.keyboard().press("1");
            page.keyboard().press("1");
            assertThat(lines).hasCount(1);
            assertThat(panel).isVisible();
            page.locator(".jl-undo").click();
            assertThat(lines).hasCount(2);
        }
    }

    /** A digit counts once the task has been in sight for the screen's 700 ms; a faster one is not meant for it. */
    private static void waitUntilKeysCount(Page page) {
        page.waitForFunction("performance.now() - document.querySelector('[data-task]')?.jlSince > 700");
    }

    private static void twoCustomersWait(DemoServer server) {
        server.importCustomers("W00001,王小明,10099990001,001", "W00002,李小红,10099990002,001");
        for (String no : new String[] {"W00001", "W00002"}) {
            server.enter(no, "first-visit");
            server.finishTask("lobby1", no, "task_greet", "greeted", "{\"purpose\":\"open-account\"}");
        }
    }
}
