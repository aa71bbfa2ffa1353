package io.journeyloop.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.journeyloop.support.TestGateway;
import java.time.Duration;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What customers are unhappy about: complaints reach the right branch, a low score is followed to its re-survey. */
class ComplaintWalk extends Walk {

    @Test
    void anImportedComplaintIsATaskOfItsBranch() {
        String receivedAt =
                server.get("admin", "/api/v1/demo/clock").path("now").asString();
        server.importCustomers("C00009,赵一鸣,10099990009,002");
        JsonNode result = server.post(
                "admin",
                "/api/v1/complaints:import",
                "text/csv",
                "complaintNo,receivedAt,product,issue,narrative,branch,customerNo\n" + "WALK-1," + receivedAt
                        + ",Checking account,Problem with fees,Charged twice,002,C00009\n");
        assertThat(result.path("created").asInt()).isEqualTo(1);

        assertThat(server.get("manager2", "/api/v1/tasks?view=all&q=C00009")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(server.get("manager1", "/api/v1/tasks?view=all&q=C00009")
                        .path("total")
                        .asInt())
                .isZero();

        Page page = signedIn("manager2");
        page.navigate(server.url("/today?view=all&q=C00009"));
        assertThat(page.locator(".jl-task-line")).hasCount(1);
        assertThat(page.locator(".jl-task-line")).containsText("First contact by a person");
    }

    @Test
    void aComplaintInPersonIsRecordedInUnderAMinuteAndStandsInTheList() {
        server.importCustomers("C00021,吴一凡,10099990021,001");
        Page page = signedIn("manager1");
        page.navigate(server.url("/cases"));
        long began = System.nanoTime();
        page.locator("vaadin-button", containing("Record a complaint")).click();
        page.locator("vaadin-dialog vaadin-combo-box input").fill("C00021");
        page.locator("vaadin-combo-box-item", containing("C00021")).click();
        page.locator("vaadin-dialog vaadin-text-field input").fill("Card swallowed");
        page.locator("vaadin-dialog vaadin-text-area textarea").fill("The machine kept my card, call 13812345678");
        page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
        page.waitForURL(url -> url.contains("/cases/"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMinutes(1));
        assertThat(page.locator(".jl-page")).containsText("The machine kept my card, call 138****5678");
        assertThat(page.locator(".jl-page")).not().containsText("吴一凡");

        page.navigate(server.url("/cases?q=" + caseOf("C00021").path("caseNo").asString()));
        assertThat(page.locator(".jl-cases tbody tr")).hasCount(1);
        assertThat(page.locator(".jl-cases tbody tr")).containsText("Card swallowed");

        page.locator(".jl-choose-language").first().click();
        assertThat(page.locator("h1").first()).hasText("客诉处理工单");
        Download file = page.waitForDownload(
                () -> page.locator("a[download]", containing("导出")).click());
        assertThat(file.path()).content().contains("工单号", "收到时间（中国时间）", "待联系");

        Page elsewhere = signedIn("manager2");
        elsewhere.navigate(
                server.url("/cases?q=" + caseOf("C00021").path("caseNo").asString()));
        assertThat(elsewhere.locator(".jl-cases tbody tr")).hasCount(0);
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void aLowScoreIsFollowedToItsSecondSurvey() {
        server.importCustomers("C00001,孙一诺,10099990001,001");
        server.enter("C00001", "first-visit");
        String invitation = server.post(
                        "cx1",
                        "/api/v1/surveys/first-visit-nps/invitations",
                        "application/json",
                        "{\"customerNo\":\"C00001\",\"touchpoint\":\"task_farewell\",\"journey\":\"first-visit\"}")
                .path("url")
                .asString();
        answer(invitation, 3, "Half an hour in the queue");

        JsonNode opened = caseOf("C00001");
        assertThat(opened.path("state").asString()).isEqualTo("open");
        String doer = "manager1";
        server.finishTask(doer, "C00001", "task_first_contact", "reached", "{}");
        server.finishTask(
                doer, "C00001", "task_root_cause", "proposed", "{\"rootCause\":\"waiting\",\"remedy\":\"An apology\"}");
        server.finishTask(doer, "C00001", "task_carry_out", "done", "{\"action\":\"A second counter at noon\"}");
        server.finishTask(doer, "C00001", "task_confirm", "accepted", "{}");
        assertThat(caseOf("C00001").path("state").asString()).isEqualTo("closed");

        server.advance("P4D");
        answer(server.url(secondLink()), 5, "They called the same day");
        assertThat(caseOf("C00001").path("state").asString()).isEqualTo("recovered");
    }

    private static void answer(String address, int score, String words) {
        Page page = chromium.page(390, 844, "en-US");
        page.navigate(address.replaceFirst("^https?://[^/]+", server.url("")));
        page.locator("input[name=score][value='" + score + "']").check();
        page.locator("#words").fill(words);
        page.locator("button[type=submit]:not(.quiet)").click();
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Thank you");
    }

    private static JsonNode caseOf(String customerNo) {
        return StreamSupport.stream(
                        server.get("cx1", "/api/v1/cases?size=200").path("rows").spliterator(), false)
                .filter(one -> one.path("customerNo").asString("").equals(customerNo))
                .findFirst()
                .orElseThrow();
    }

    /** What the gateway would send to the customer: the address of the second survey. */
    private static String secondLink() {
        return StreamSupport.stream(
                        server.get("admin", "/api/v1/outbox?limit=1000").spliterator(), false)
                .filter(one -> one.path("customerNo").asString("").equals("C00001"))
                .map(one -> one.path("parameters").path("link").asString(""))
                .filter(link -> !link.isEmpty())
                .map(TestGateway::open)
                .filter(link -> link.contains("/s/"))
                .map(link -> link.substring(link.indexOf("/s/")))
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
