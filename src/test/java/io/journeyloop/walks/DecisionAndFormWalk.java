package io.journeyloop.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** One owner changes a decision and draws a form; another one lets both go live, and they act. */
class DecisionAndFormWalk extends Walk {

    @Test
    void aCellIsBrokenMendedApprovedAndDecides() {
        Page owner = signedIn("owner1");
        begin(owner, "New decision", "Walked decision");
        Locator cell = owner.locator("td[data-element-id=out_other_answer]");
        write(owner, cell, "\"letter\",,");
        assertThat(owner.locator(".jl-findings")).containsText("Rule 2 · What to do");
        assertThat(owner.locator(".jl-findings")).containsText("can not be read");
        write(owner, cell, "\"letter\"");
        assertThat(owner.locator(".jl-findings")).containsText("No issues");
        assertThat(owner.locator(".bjs-powered-by").first()).isVisible();

        handIn(owner);
        approve("Walked decision");

        Page reader = signedIn("owner1");
        reader.navigate(server.url("/studio/decision/walked-decision"));
        assertThat(reader.locator(".st-sheet")).containsText("\"letter\"");
    }

    @Test
    void aFieldIsAddedToAFormApprovedAndAskedAtTheTask() throws IOException {
        Page owner = signedIn("owner1");
        begin(owner, "New form", "Walked form");
        // The findings come before the canvas: a click before it is drawn adds nothing.
        assertThat(owner.locator(".jl-editor-canvas")).containsText("What does the customer need?");
        Locator fields = owner.locator(".jl-editor-canvas .fjs-form-field");
        int before = fields.count();
        owner.locator(".jl-blocks button[data-block=number]").click();
        assertThat(fields).hasCount(before + 1);
        Locator label = owner.locator(".jl-form-panel .jl-form-entry input").first();
        label.fill("How much?");
        label.press("Tab");
        assertThat(owner.locator(".jl-editor-canvas")).containsText("How much?");
        assertThat(owner.locator(".jl-editor-canvas .fjs-powered-by")).isVisible();
        assertThat(owner.locator(".jl-findings")).containsText("No issues");

        owner.navigate(owner.url());
        assertThat(owner.locator(".jl-editor-canvas")).containsText("How much?");
        handIn(owner);
        approve("Walked form");

        server.post("owner1", "/api/v1/journeys", "application/xml", journeyWithForm());
        server.importCustomers("D00001,王小明,10099990101,001");
        server.enter("D00001", "asks-walked");
        Page agent = signedIn("remote1");
        agent.navigate(server.url("/today?view=all&q=D00001"));
        agent.locator(".jl-task-line").first().click();
        assertThat(agent.locator(".jl-task-form")).containsText("How much?");
        assertThat(agent.locator(".jl-task-form")).containsText("What does the customer need?");
    }

    /** The starter as it is, its call asking by the form. */
    private static String journeyWithForm() throws IOException {
        return Files.readString(Path.of("src/main/resources/studio/starters/call-and-wait.bpmn"))
                .replace("@key@", "asks-walked")
                .replaceAll("@([a-z-]+)@", "$1")
                .replace(
                        "<bpmn:userTask id=\"task_call\"",
                        "<bpmn:userTask id=\"task_call\" camunda:formRef=\"walked-form\""
                                + " camunda:formRefBinding=\"latest\"");
    }

    private static void begin(Page page, String what, String name) {
        Studio.begin(page, what, name);
        assertThat(page.locator(".jl-findings")).containsText("No issues");
    }

    private static void write(Page page, Locator cell, String feel) {
        cell.click();
        Locator editor = cell.locator(".cm-content");
        assertThat(editor).isFocused();
        page.keyboard().press("Control+a");
        page.keyboard().press("Delete");
        page.keyboard().type(feel);
        assertThat(editor).hasText(feel);
    }

    private static void handIn(Page page) {
        button(page, "Submit for approval …").click();
        button(page, "Submit").click();
        assertThat(page.locator(".jl-page-head")).containsText("Waiting for approval");
    }

    private static void approve(String name) {
        Page other = signedIn("owner2");
        other.navigate(server.url("/studio"));
        other.locator("tr")
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("a")
                .filter(new Locator.FilterOptions().setHasText("Waiting for a second owner"))
                .click();
        Studio.approve(other);
        assertThat(other.locator("table.jl-table").first()).containsText("Version 1");
    }
}
