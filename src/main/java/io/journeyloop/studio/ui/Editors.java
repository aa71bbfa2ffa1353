package io.journeyloop.studio.ui;

import io.journeyloop.journey.Finding;
import io.journeyloop.journey.Findings;
import io.journeyloop.studio.DraftKind;
import io.journeyloop.studio.ui.EditorElement.Said;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The editors in which models are drawn, and what they are told of the model. */
@Component
class Editors {

    private final ElementTemplates templates;
    private final Supplies supplies;
    private final Findings findings;
    private final StudioTexts texts;

    Editors(ElementTemplates templates, Supplies supplies, Findings findings, StudioTexts texts) {
        this.templates = templates;
        this.supplies = supplies;
        this.findings = findings;
        this.texts = texts;
    }

    EditorElement editor(DraftKind kind) {
        return switch (kind) {
            case BPMN ->
                new ModelerElement(
                        templates.all(), supplies.choices(texts.formats().reader()));
            case DMN -> new DecisionElement();
            case FORM -> new FormElement();
        };
    }

    /** What is to be mended, in the reader's language. */
    List<Said> findings(DraftKind kind, String model) {
        Locale reader = texts.formats().reader();
        return findings.check("model." + kind.ending(), model.getBytes(StandardCharsets.UTF_8)).stream()
                .map(finding -> said(finding, reader))
                .toList();
    }

    private Said said(Finding finding, Locale reader) {
        return new Said(
                finding.element(),
                finding.severity().slug(),
                findings.sentence(finding, reader),
                findings.next(finding, reader));
    }
}
