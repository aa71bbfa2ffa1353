package io.journeyloop.walks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One owner draws a journey and mends what is found; another one lets it go live. */
class StudioWalk extends Walk {

    private static final Path TEMPLATES = Path.of("bpmn/.camunda/element-templates");
    /** The ways behind a choice, with the entry by which they are taken. */
    private static final String WAY = "select#bio-properties-panel-jl-way";

    @Test
    void aJourneyIsDrawnMendedHandedInApprovedAndLive() {
        Page owner = signedIn("owner1");
        Studio.beginJourney(owner, "Walked journey");
        breakAndMend(owner);
        append(owner, "Service contact");
        handIn(owner);

        Page other = signedIn("owner2");
        other.navigate(server.url("/studio"));
        other.locator("a").filter(text("Waiting for a second owner")).click();
        assertThat(other.locator(".st-diff-words")).containsText("Everything is new");
        Studio.approve(other);

        assertThat(other.locator("table.jl-table")).containsText("Version 1");
        assertThat(server.get("cx1", "/api/v1/journeys/walked-journey")
                        .path("version")
                        .asInt())
                .isEqualTo(1);
    }

    /** The loader refuses what is not in the schema of element templates, so each that can be applied is in it. */
    @Test
    void everyElementTemplateIsInItsSchemaAndCanBeApplied() throws IOException {
        Page owner = signedIn("owner1");
        Studio.beginJourney(owner, "Templates");

        Object applied = owner.evaluate(
                """
                () => {
                  const modeler = document.querySelector('jl-modeler').bench.modeler;
                  const [templates, canvas, modeling] =
                    ['elementTemplates', 'canvas', 'modeling'].map((name) => modeler.get(name));
                  const root = canvas.getRootElement();
                  const element = (type) => {
                    switch (type) {
                      case 'bpmn:Process': return root;
                      case 'bpmn:SequenceFlow': return modeler.get('elementRegistry').get('flow_spoken_to_refused');
                      default: return modeling.createShape({ type }, { x: 400, y: 900 }, root);
                    }
                  };
                  return templates.getLatest()
                    .filter((one) => templates
                      .applyTemplate(element(one.elementType?.value ?? one.appliesTo[0]), one)
                      .businessObject.get('camunda:modelerTemplate') === one.id)
                    .map((one) => one.id.replace('io.journeyloop.', ''));
                }
                """);

        assertThat(new TreeSet<>((List<?>) applied)).isEqualTo(templates());
    }

    private static TreeSet<String> templates() throws IOException {
        try (Stream<Path> files = Files.list(TEMPLATES)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void breakAndMend(Page page) {
        Studio.pick(page, "flow_spoken_to_done");
        page.locator("#bio-properties-panel-jl-condition").fill("${outcome.trim() == 'reached'}");
        assertThat(page.locator(".jl-finding-sign.jl-has-error")).isVisible();
        assertThat(page.locator(".jl-findings")).containsText("calls a function or method");

        page.locator(WAY).selectOption("reached");
        assertThat(page.locator(".jl-finding-sign.jl-has-error")).hasCount(0);
    }

    private static void append(Page page, String block) {
        Studio.pick(page, "task_call");
        page.locator(".djs-context-pad .entry[data-action=jl-append]").click();
        page.locator(".djs-popup .entry").filter(text(block)).click();
        assertThat(page.locator("[data-element-id=task_send_a_message]").first())
                .isVisible();
        page.keyboard().press("Control+z");
        assertThat(page.locator("[data-element-id=task_send_a_message]")).hasCount(0);
    }

    private static void handIn(Page page) {
        button(page, "Submit for approval …").click();
        page.locator("vaadin-dialog vaadin-text-area textarea").fill("Dormant cards");
        button(page, "Submit").click();
        assertThat(page.locator(".jl-page-head")).containsText("Waiting for approval");
        assertThat(page.locator(".st-notes")).containsText("You have edited this draft");
        assertThat(button(page, "Approve and publish")).hasCount(0);
    }
}
