package io.journeyloop.journey;

import io.journeyloop.common.Texts;
import io.journeyloop.engine.Breach;
import io.journeyloop.engine.ModelGuard;
import io.journeyloop.engine.ModelXml;
import io.journeyloop.engine.XmlElement;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with a model, and what to do about it. Any bytes get an answer, none an exception; the time is
 * linear in the size of the file.
 */
@Component
public class Findings {

    private final Texts texts;

    Findings(Texts texts) {
        this.texts = texts;
    }

    /**
     * Checks a BPMN file against the journey language and the guard. Nothing is deployed.
     *
     * @return errors first, each part in the order of the file; empty where all is well
     */
    public List<Finding> check(byte[] bpmn) {
        try {
            XmlElement root = ModelXml.read(bpmn);
            if (!root.name().equals("definitions")) {
                return List.of(Finding.error(root.nearestId(), "file.not-bpmn", root.name()));
            }
            return ModelGuard.check(root).stream().map(Findings::refusal).toList();
        } catch (ModelXml.Unreadable unreadable) {
            return List.of(refusal(unreadable.breach()));
        }
    }

    private static Finding refusal(Breach breach) {
        return new Finding(breach.element(), Finding.Severity.ERROR, breach.rule(), breach.arguments());
    }

    /** The id of the process that a model without errors holds. */
    String processKey(byte[] bpmn) {
        try {
            return ModelXml.read(bpmn)
                    .children("process")
                    .map(process -> process.attribute("id"))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
        } catch (ModelXml.Unreadable unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
    }

    /** What is wrong, one sentence that names the value. */
    public String sentence(Finding finding, Locale locale) {
        return texts.get(
                "findings." + finding.rule(), locale, finding.arguments().toArray());
    }

    /** What to do next, one sentence. */
    public String next(Finding finding, Locale locale) {
        return texts.get(
                "findings." + finding.rule() + ".next",
                locale,
                finding.arguments().toArray());
    }
}
