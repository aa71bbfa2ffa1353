package io.journeyloop.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Does what {@code docs/your-first-journey.md} says, in its order, and finds what it promises. */
class TutorialWalk extends Walk {

    private static final String KEY = "card-check-call";

    @Test
    void aJourneyIsDrawnApprovedRunReadAndOneOfThreeWaitingCustomersMoves() {
        Page owner = signedIn("owner1");
        Page other = signedIn("owner2");

        Studio.beginJourney(owner, "Card check call");
        sayWhatItMeans(owner);
        breakAndMend(owner);
        goLive(owner, other, "Version 1");
        threeAreCalled();
        theMapShowsThem(owner);
        drawVersion2(owner);
        goLive(owner, other, "Version 2");
        moveOne(owner);
        readOn();
    }

    private static void sayWhatItMeans(Page page) {
        set(page, "Goal", "card.used");
        set(page, "May enter again", "P180D");
        Studio.pick(page, "task_call");
        choose(page, "Script", "dormant-call");
        set(page, "Asked on the form", "reason:select(forgotten|other-card|fees|lost); note:text");
        Studio.pick(page, "wait_done");
        set(page, "Name", "Card in use again");
        set(page, "Event", "card.used");
        choose(page, "Survey", "dormant-card-csat");
        set(page, "Low score", "2");
        assertThat(page.locator(".jl-finding-sign.jl-has-error")).hasCount(0);
    }

    private static void breakAndMend(Page page) {
        Studio.pick(page, "task_call");
        set(page, "Given up by", "declined");
        assertThat(page.locator(".jl-findings")).containsText("names “declined”, which is no outcome of this task");
        set(page, "Given up by", "refused");
        Studio.pick(page, "wait_done");
        set(page, "Patience", "");
        assertThat(page.locator(".jl-findings")).containsText("neither patience nor a timer");
        set(page, "Patience", "PT36H");
        Studio.pick(page, "flow_spoken_to_done");
        set(page, "Comparison", "${outcome.trim() == 'reached'}");
        assertThat(page.locator(".jl-findings")).containsText("calls a function or method");
        page.locator("select#bio-properties-panel-jl-way").selectOption("reached");
        assertThat(page.locator(".jl-finding-sign.jl-has-error")).hasCount(0);
        appendAndUndo(page);
    }

    /** A building block comes with its template, and goes again. */
    private static void appendAndUndo(Page page) {
        Studio.pick(page, "task_call");
        page.locator(".djs-context-pad .entry[data-action=jl-append]").click();
        page.locator(".djs-popup .entry").filter(text("Service contact")).click();
        assertThat(page.locator("[data-element-id=task_send_a_message]").first())
                .isVisible();
        page.keyboard().press("Control+z");
        assertThat(page.locator("[data-element-id=task_send_a_message]")).hasCount(0);
    }

    private static void goLive(Page author, Page other, String version) {
        button(author, "Submit for approval …").click();
        author.locator("vaadin-dialog vaadin-text-area textarea").fill("Bring cards back into use");
        button(author, "Submit").click();
        assertThat(author.locator(".jl-page-head")).containsText("Waiting for approval");
        other.navigate(author.url());
        Studio.approve(other);
        assertThat(other.locator("table.jl-table")).containsText(version);
    }

    /** Four enter and are called; the first one's card is used, three wait for theirs. */
    private static void threeAreCalled() {
        server.importCustomers(
                "D0001,Li Na,13800138001,001",
                "D0002,Wang Wei,13800138002,001",
                "D0003,Zhang Min,13800138003,002",
                "D0004,Chen Jie,13800138004,002");
        for (String no : List.of("D0001", "D0002", "D0003", "D0004")) {
            server.enter(no, KEY);
            server.finishTask("remote1", no, "task_call", "reached", "{\"reason\":\"forgotten\"}");
        }
        used("D0001");
    }

    private static void used(String no) {
        String now = server.get("admin", "/api/v1/demo/clock").path("now").asString();
        server.post(
                "admin",
                "/api/v1/events",
                "application/json",
                "[{\"id\":\"pay-%s\",\"type\":\"card.used\",\"customerNo\":\"%s\",\"occurredAt\":\"%s\"}]"
                        .formatted(no, no, now));
    }

    private static void theMapShowsThem(Page page) {
        DemoServer.await(Duration.ofMinutes(1), () -> map().at("/goal/reached").asInt() == 1);
        assertThat(map().at("/goal/entered").asInt()).isEqualTo(4);
        page.navigate(server.url("/map/" + KEY));
        assertThat(page.locator(".jl-page")).containsText("Card in use again");
    }

    private static JsonNode map() {
        return server.get("cx1", "/api/v1/journeys/" + KEY + "/map");
    }

    private static void drawVersion2(Page page) {
        page.navigate(server.url("/studio/journey/" + KEY));
        button(page, "Change").click();
        page.locator(".jl-blocks button").first().waitFor();
        Studio.pick(page, "wait_done");
        set(page, "Patience", "P7D");
        assertThat(page.locator(".jl-finding-sign.jl-has-error")).hasCount(0);
    }

    private static void moveOne(Page page) {
        page.navigate(server.url("/studio/journey/" + KEY));
        page.locator("a").filter(text("Move customers …")).click();
        assertThat(page.locator(".mg-found")).containsText("3 selected of 3 in progress in version 1");
        button(page, "Check who can move").click();
        assertThat(page.locator(".mg-results")).containsText("can move to version 2");
        Locator customers = page.getByLabel("Only these customers");
        customers.fill("D0002");
        customers.press("Enter");
        assertThat(page.locator(".mg-found")).containsText("1 selected of 3 in progress in version 1");
        button(page, "Move all 1 …").click();
        page.locator("vaadin-confirm-dialog [slot=confirm-button], vaadin-confirm-dialog-overlay [slot=confirm-button]")
                .first()
                .click();
        assertThat(page.locator(".mg-results")).containsText("moved to version 2");
        assertThat(page.locator(".mg-history")).containsText("1 by number");
    }

    private static void readOn() {
        assertThat(open(1)).isEqualTo(2);
        assertThat(open(2)).isEqualTo(1);
        used("D0002");
        assertThat(open(2)).isZero();
        assertThat(open(1)).isEqualTo(2);
    }

    private static int open(int version) {
        for (JsonNode one : server.get("owner1", "/api/v1/journeys/" + KEY + "/versions")) {
            if (one.path("version").asInt() == version) {
                return one.path("open").asInt();
            }
        }
        throw new IllegalStateException("No version " + version);
    }

    /** Writes a field of the picked element and leaves it, as a person would. */
    private static void set(Page page, String label, String value) {
        Locator field = field(page, label);
        field.fill(value);
        field.press("Tab");
    }

    private static void choose(Page page, String label, String value) {
        field(page, label).selectOption(value);
    }

    private static Locator field(Page page, String label) {
        return page.locator(".bio-properties-panel")
                .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .locator("visible=true")
                .first();
    }
}
