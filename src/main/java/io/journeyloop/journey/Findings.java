package io.journeyloop.journey;

import io.journeyloop.common.Texts;
import io.journeyloop.engine.Breach;
import io.journeyloop.engine.DryParse;
import io.journeyloop.engine.ModelGuard;
import io.journeyloop.engine.ModelXml;
import io.journeyloop.engine.XmlElement;
import io.journeyloop.journey.model.ModelRules;
import io.journeyloop.journey.model.ValidationContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Says what is wrong with a model, and what to do about it. Any bytes get an answer, none an exception; the time is
 * linear in the size of the file.
 */
@Component
public class Findings {

    /** Of a file that is too large nothing more is said, so that nobody waits for it. */
    private static final String TOO_MANY = "file.too-many";

    private final Texts texts;
    private final ValidationContexts contexts;
    private final DryParse dryParse;

    Findings(Texts texts, ValidationContexts contexts, DryParse dryParse) {
        this.texts = texts;
        this.contexts = contexts;
        this.dryParse = dryParse;
    }

    /**
     * Checks a BPMN file against the journey language and the guard. Nothing is deployed.
     *
     * @return errors first, each part in the order of the file; empty where all is well
     */
    public List<Finding> check(byte[] bpmn) {
        return check(bpmn, contexts.now());
    }

    /** Checks files that come together, so that one may refer to another; findings by file name. */
    Map<String, List<Finding>> check(Map<String, byte[]> files) {
        ValidationContext context = contexts.with(files);
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        files.forEach((file, bytes) -> found.put(file, isBpmn(file) ? check(bytes, context) : checkOther(file, bytes)));
        return found;
    }

    /**
     * Checks any file that can be deployed, by the kind that its name's ending says: BPMN, a decision or a form.
     *
     * @return errors first; of decisions the elements are rules and cells, of forms components
     */
    public List<Finding> check(String file, byte[] bytes) {
        return isBpmn(file) ? check(bytes) : checkOther(file, bytes);
    }

    private List<Finding> checkOther(String file, byte[] bytes) {
        List<Finding> found = new ArrayList<>();
        ModelGuard.check(file, bytes).forEach(breach -> found.add(refusal(breach)));
        if (!found.isEmpty()) {
            return found;
        }
        if (file.endsWith(".form")) {
            found.addAll(contexts.ofForm(bytes));
        } else {
            found.addAll(DecisionRules.check(bytes));
            if (found.stream().noneMatch(Finding::isError)) {
                dryParse.refusals(bytes).forEach(breach -> found.add(refusal(breach)));
            }
        }
        found.sort(Comparator.comparing(Finding::severity));
        return found;
    }

    /** Whether the engine takes a file of that name for a process. */
    public static boolean isBpmn(String file) {
        return file.endsWith(".bpmn") || file.endsWith("bpmn20.xml");
    }

    private List<Finding> check(byte[] bpmn, ValidationContext context) {
        try {
            XmlElement root = ModelXml.read(bpmn);
            if (!root.name().equals("definitions")) {
                return List.of(Finding.error(root.nearestId(), "file.not-bpmn", root.name()));
            }
            List<Finding> found = new ArrayList<>();
            ModelGuard.check(root).forEach(breach -> found.add(refusal(breach)));
            if (found.stream().anyMatch(one -> one.rule().startsWith(TOO_MANY))) {
                return found;
            }
            found.addAll(ModelRules.check(root, context));
            if (found.stream().noneMatch(Finding::isError)) {
                dryParse.refusals(bpmn, root).forEach(breach -> found.add(refusal(breach)));
            }
            found.sort(Comparator.comparing(Finding::severity));
            return found.stream().distinct().toList();
        } catch (ModelXml.Unreadable unreadable) {
            return List.of(refusal(unreadable.breach()));
        }
    }

    private static Finding refusal(Breach breach) {
        return new Finding(breach.element(), Finding.Severity.ERROR, breach.rule(), breach.arguments());
    }

    /** The id of the process that a model without errors holds. */
    String processKey(byte[] bpmn) {
        return first(bpmn, "process", XmlElement::isExecutable);
    }

    /** The id of the first decision that a file without errors holds. */
    String decisionKey(byte[] dmn) {
        return first(dmn, "decision", any -> true);
    }

    private static String first(byte[] file, String kind, Predicate<XmlElement> which) {
        try {
            return ModelXml.read(file)
                    .children(kind)
                    .filter(which)
                    .map(one -> one.attribute("id"))
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
