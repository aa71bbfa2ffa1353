package io.journeyloop.staff.ui;

import io.journeyloop.common.Texts;
import io.journeyloop.journey.JourneyMap;
import io.journeyloop.journey.JourneyModels;
import io.journeyloop.journey.Labels;
import io.journeyloop.shell.LocaleFormats;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the values of an audit entry's details are called in the reader's language; others are shown as they are. */
@Component
class AuditValues {

    /** Details whose values are a module's own words, and where those words stand. */
    private static final Map<String, String> WORDS = Map.of(
            "source", "recovery.source.",
            "roles", "staff.role.",
            "rolesBefore", "staff.role.",
            "door", "breakpoint.door.",
            "outcome", "admin.audit.outcome.",
            "by", "admin.audit.by.",
            "sensitive", "admin.audit.value.",
            "rehearsal", "admin.audit.value.");

    private final Texts texts;
    private final Labels labels;
    private final JourneyModels models;
    private final LocaleFormats formats;

    AuditValues(Texts texts, Labels labels, JourneyModels models, LocaleFormats formats) {
        this.texts = texts;
        this.labels = labels;
        this.models = models;
        this.formats = formats;
    }

    String of(String detail, String value) {
        String words = WORDS.get(detail);
        if (words != null) {
            return Arrays.stream(value.split(","))
                    .map(one -> word(words, one))
                    .collect(Collectors.joining(texts.get("common.list.separator", formats.reader())));
        }
        return switch (detail) {
            case "journey" -> labels.journey(value, formats.reader(), value);
            case "decision" -> labels.decision(value, formats.reader(), value);
            case "touchpoint" -> touchpoint(value);
            default -> value;
        };
    }

    /** A suppressed contact says its reason behind a colon. */
    private String word(String words, String value) {
        int colon = value.indexOf(':');
        return colon < 0
                ? known(words + value, value)
                : texts.get(
                        "common.pair",
                        formats.reader(),
                        known(words + value.substring(0, colon), value.substring(0, colon)),
                        known("contact.reason." + value.substring(colon + 1), value.substring(colon + 1)));
    }

    /** Touchpoints are recorded by their element alone; the first journey that has it names it. */
    private String touchpoint(String element) {
        return models.latest().stream()
                .flatMap(map -> map.touchpoint(element).stream().map(one -> name(map, one)))
                .findFirst()
                .orElse(element);
    }

    private String name(JourneyMap map, JourneyMap.Touchpoint touchpoint) {
        return labels.element(map.key(), touchpoint.id(), formats.reader(), touchpoint.name());
    }

    private String known(String key, String fallback) {
        String text = texts.get(key, formats.reader());
        return text.equals("!" + key) ? fallback : text;
    }
}
