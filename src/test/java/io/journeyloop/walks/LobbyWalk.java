package io.journeyloop.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.journeyloop.support.TestGateway;
import java.net.URI;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Nobody who leaves is lost: a walk-in is received on a phone, leaves before the app is activated, is found by patience,
 * gets a link, opens it on a phone, activates the app, and is recovered.
 */
class LobbyWalk {

    private static final String WHO = "W00001";
    private static final String BREAKPOINTS = "/api/v1/breakpoints?journey=first-visit&q=" + WHO + "&status=";

    @Test
    void whoLeavesInTheMiddleComesBack() {
        try (DemoServer server = DemoServer.start();
                Chromium chromium = new Chromium()) {
            server.importCustomers(WHO + ",王小明,10099990001,001", "W00002,李小红,10099990002,001");
            Page hall = chromium.page(390, 844, "en-US");
            Chromium.signIn(hall, server, "lobby1");

            receive(server, hall);
            goOnWithHandOver(server, hall);
            leaveBeforeTheApp(server, hall);
            whatIsOpenIsSeenWhenTheCustomerComesAgain(server, hall);
            theLinkBringsTheCustomerBack(server, chromium);
        }
    }

    private static void receive(DemoServer server, Page hall) {
        hall.navigate(server.url("/lobby"));
        search(hall, WHO);
        tap(hall, "Receive");
        Locator card = hall.locator(".lo-card");
        assertThat(card).containsText("Start: First visit");
        tap(hall, "Start: First visit");
        assertThat(card).containsText("Greet and recognise");
        tap(hall, "Greeted");
        assertThat(card.locator("[invalid]").first()).isVisible();
        card.locator("vaadin-radio-button").first().click();
        tap(hall, "Greeted");
        assertThat(card).containsText("Understand needs");
        assertThat(hall.locator(".jl-path-here")).hasText("Understand needs");
    }

    private static void goOnWithHandOver(DemoServer server, Page hall) {
        hall.locator(".lo-foot vaadin-button").first().click();
        hall.locator("vaadin-radio-button", named("周子航")).click();
        hall.locator("vaadin-text-area textarea").last().fill("Wants to save for a flat");
        hall.locator("vaadin-button", named("Hand over")).last().click();
        assertThat(hall.locator(".lo-notes")).containsText("Wants to save for a flat");
        server.finishTask("rm1", WHO, "task_needs", "open-account", "{\"need\":\"savings\"}");
        assertThat(hall.locator(".lo-card")).containsText("With a colleague");
    }

    private static void leaveBeforeTheApp(DemoServer server, Page hall) {
        event(server, "opened", "account.opened");
        assertThat(hall.locator(".lo-card")).containsText("Help to go digital");
        assertThat(hall.locator(".lo-notes")).containsText("App activated");
        hall.locator(".lo-foot vaadin-button", named("Has left")).click();
        assertThat(hall.locator(".lo-panel")).hasCount(0);
        server.advance("PT3H");
        assertThat(broken(server, "open")).isNotNull();
    }

    private static void whatIsOpenIsSeenWhenTheCustomerComesAgain(DemoServer server, Page hall) {
        hall.navigate(server.url("/lobby"));
        search(hall, WHO);
        tap(hall, "Receive");
        assertThat(hall.locator(".lo-note-broken").first()).containsText("not done since");
        assertThat(hall.locator(".lo-card")).containsText("Continue where it stopped");
        hall.locator(".lo-foot vaadin-button", named("Has left")).click();
        assertThat(hall.locator(".lo-panel")).hasCount(0);
    }

    private static void theLinkBringsTheCustomerBack(DemoServer server, Chromium chromium) {
        String id = broken(server, "open").path("id").asString();
        server.post("lobby1", "/api/v1/breakpoints/" + id + "/link", "application/json", "{}");
        Page phone = chromium.page(390, 844, "zh-CN");
        phone.navigate(server.url(link(server)));
        assertThat(phone.locator("body")).containsText("王*");
        phone.locator("form button").first().click();
        assertThat(phone.locator("form")).hasCount(0);

        event(server, "activated", "app.activated");

        DemoServer.await(java.time.Duration.ofMinutes(1), () -> {
            for (JsonNode row :
                    server.get("manager1", BREAKPOINTS + "recovered").path("rows")) {
                if (row.path("touchpoint").asString().equals("wait_app_activated")) {
                    return true;
                }
            }
            return false;
        });
    }

    /** The message waits for its lawful hour. */
    private static String link(DemoServer server) {
        for (int hour = 0; hour < 16; hour++) {
            for (JsonNode message : server.get("admin", "/api/v1/outbox?limit=1000")) {
                String link = message.path("parameters").path("link").asString("");
                if (message.path("customerNo").asString("").equals(WHO) && !link.isEmpty()) {
                    return URI.create(TestGateway.open(link)).getPath();
                }
            }
            server.advance("PT1H");
        }
        throw new AssertionError("No link within 16 hours");
    }

    private static JsonNode broken(DemoServer server, String status) {
        for (JsonNode row : server.get("lobby1", BREAKPOINTS + status).path("rows")) {
            if (row.path("touchpoint").asString().equals("wait_app_activated")) {
                return row;
            }
        }
        throw new AssertionError("Nobody broke off at the app");
    }

    private static void event(DemoServer server, String id, String type) {
        String now = server.get("admin", "/api/v1/demo/clock").path("now").asString();
        String event = "[{\"id\":\"walk-%s\",\"customerNo\":\"%s\",\"type\":\"%s\",\"occurredAt\":\"%s\"}]"
                .formatted(id, WHO, type, now);
        assertThat(server.post("admin", "/api/v1/events", "application/json", event)
                        .path("accepted")
                        .asInt())
                .isEqualTo(1);
    }

    private static void search(Page hall, String who) {
        hall.locator(".lo-search input").fill(who);
        assertThat(hall.locator(".lo-found-line")).hasCount(1);
    }

    private static void tap(Page hall, String words) {
        hall.locator("vaadin-button:visible", named(words)).first().click();
    }

    private static Page.LocatorOptions named(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
